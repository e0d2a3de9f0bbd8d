package vn.ngomon.city.fieldreport.intake;

import java.util.List;
import java.util.UUID;
import vn.ngomon.city.fieldreport.FieldReport;

/** How telling ended. */
public sealed interface Received {

    record Done(FieldReport report) implements Received {}

    /** It was received before, under the same key; nothing was written again. */
    record Again(UUID report) implements Received {}

    /** Nothing was written. */
    record Wrong(List<Flaw> flaws) implements Received {

        public Wrong {
            flaws = List.copyOf(flaws);
        }
    }

    /** @param field of {@link Telling}, or one of the category's questions as {@code answers.<name>} */
    record Flaw(String field, String messageKey, List<Object> args) {

        static Flaw of(String field, String key, Object... args) {
            return new Flaw(field, "fieldreport.wrong." + key, List.of(args));
        }
    }
}
