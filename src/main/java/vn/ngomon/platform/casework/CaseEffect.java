package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.ngomon.platform.journal.Batch;

/**
 * A feature's own consequence of a transition, named in definitions. Runs in the transition's transaction and writes only
 * the feature's tables; what must leave the process is read from the journal later.
 */
public interface CaseEffect {

    String name();

    void run(Run run);

    static CaseEffect of(String name, Consumer<Run> work) {
        return new CaseEffect() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Run run) {
                work.accept(run);
            }
        };
    }

    /** What an effect may see and say. */
    final class Run {

        private final CaseFile file;
        private final Move move;
        private final Map<String, Object> args;
        private final Instant at;
        private final Batch writes;
        private final Map<String, Object> facts;
        private Optional<String> reference = Optional.empty();

        Run(CaseFile file, Move move, Map<String, Object> args, Instant at, Batch writes, Map<String, Object> facts) {
            this.file = file;
            this.move = move;
            this.args = args;
            this.at = at;
            this.writes = writes;
            this.facts = facts;
        }

        /** The case after the transition, clock included. */
        public CaseFile file() {
            return file;
        }

        public Move move() {
            return move;
        }

        public Map<String, Object> args() {
            return args;
        }

        public Instant at() {
            return at;
        }

        /** Sent with the transition's own writes in one round trip, in the order added. */
        public Batch writes() {
            return writes;
        }

        /** A fact for the journal entry; no personal data. */
        public void tell(String name, Object value) {
            facts.put(name, value);
        }

        /** The case's public code from now on. */
        public void reference(String code) {
            reference = Optional.of(code);
        }

        Optional<String> newReference() {
            return reference;
        }
    }

}
