package vn.ngomon.government.procedure.national;

import java.util.ArrayList;
import java.util.List;

/** What could not be read, or only by assuming something, field by field. Nothing is dropped in silence. */
public record ReadingReport(List<Doubt> doubts) {

    /** How sure the reading is. */
    public enum Weight {
        /** Read by a rule that may be wrong. */
        ASSUMED,
        /** The record does not say. */
        ABSENT,
        /** There is something, and it was not understood. */
        UNREAD
    }

    /**
     * @param field the record's own field name
     * @param key message key of the explanation
     * @param excerpt the place in question, at most 160 letters
     */
    public record Doubt(String field, Weight weight, String key, String excerpt) {}

    public ReadingReport {
        doubts = List.copyOf(doubts);
    }

    public boolean clean() {
        return doubts.isEmpty();
    }

    public List<Doubt> unread() {
        return doubts.stream().filter(doubt -> doubt.weight() == Weight.UNREAD).toList();
    }

    /** Collects while reading. */
    static final class Notes {

        private final List<Doubt> doubts = new ArrayList<>();

        void add(String field, Weight weight, String key, String excerpt) {
            var doubt = new Doubt(field, weight, "procedure.reading." + key, excerpt.length() > 160 ? excerpt.substring(0, 159) + "…" : excerpt);
            if (!doubts.contains(doubt)) {
                doubts.add(doubt);
            }
        }

        ReadingReport report() {
            return new ReadingReport(doubts);
        }
    }
}
