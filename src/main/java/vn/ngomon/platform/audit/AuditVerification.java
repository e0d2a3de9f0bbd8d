package vn.ngomon.platform.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes every seal from the views it covers and names the first that does not fit. */
@Component
public class AuditVerification {

    private static final int SEALS_AT_ONCE = 50;

    private final Views views;
    private final Seals seals;

    AuditVerification(Views views, Seals seals) {
        this.views = views;
        this.seals = seals;
    }

    /**
     * @param erased sealed views whose person was erased: their digest is kept, their content cannot be recomputed
     * @param unsealed views not sealed yet, which nothing protects so far
     * @param unsealedSince when the oldest of these was noted, or null
     * @param broken the first seal that does not fit, described; empty when all is whole
     */
    public record Result(long seals, long views, long erased, long unsealed, @Nullable Instant unsealedSince, Optional<String> broken) {}

    /** How many views the seals cover. */
    public long count() {
        return seals.covered();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify() {
        return verify(views -> { });
    }

    /**
     * Reads one snapshot; takes time in proportion to all views there are.
     *
     * @param progress told how many more views were looked at
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify(LongConsumer progress) {
        var walk = new Walk();
        for (var batch = seals.after(0, SEALS_AT_ONCE); !batch.isEmpty(); batch = seals.after(batch.getLast().number(), SEALS_AT_ONCE)) {
            for (var seal : batch) {
                walk.meet(seal, views.between(walk.last, seal.last()));
                progress.accept(seal.views());
            }
        }
        var end = seals.end().filter(head -> head.number() == walk.number && Arrays.equals(head.hash(), walk.hash));
        if (end.isEmpty()) {
            walk.broken("the end of the chain after seal " + walk.number + " is missing");
        }
        var tail = views.tailAfter(walk.last);
        return new Result(walk.seals, walk.views, walk.erased, tail.views(), tail.since(), Optional.ofNullable(walk.broken));
    }

    private static final class Walk {

        private long seals;
        private long views;
        private long erased;
        private long number;
        private byte[] hash = new byte[0];
        private Mark last = Mark.START;
        private @Nullable String broken;

        void meet(Seal seal, List<Views.Sealable> covered) {
            seals++;
            views += seal.views();
            if (seal.number() != number + 1 || !Arrays.equals(seal.previousHash(), hash)) {
                broken("seal %d does not follow seal %d".formatted(seal.number(), number));
            } else if (!Arrays.equals(seal.hash(), seal.recomputed()) || seal.digests().length != seal.views() * Seal.DIGEST_BYTES) {
                broken("seal %d of %s was changed".formatted(seal.number(), seal.sealedAt()));
            } else if (covered.size() != seal.views()) {
                broken("seal %d of %s covers %d views, but %d are there".formatted(seal.number(), seal.sealedAt(), seal.views(), covered.size()));
            } else {
                compare(seal, covered);
            }
            number = seal.number();
            hash = seal.hash();
            last = seal.last();
        }

        private void compare(Seal seal, List<Views.Sealable> covered) {
            for (int index = 0; index < covered.size(); index++) {
                var one = covered.get(index);
                if (one.salt() == null) {
                    erased++;
                } else if (!Arrays.equals(Seal.digest(one.view(), one.salt()), seal.digest(index))) {
                    broken("seal %d of %s: view %s was changed".formatted(seal.number(), seal.sealedAt(), one.view().id()));
                }
            }
        }

        private void broken(String what) {
            if (broken == null) {
                broken = what;
            }
        }
    }
}
