package vn.ngomon.city.fieldreport.open311.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is XML or JSON. The two follow from it by the "Spark" mapping of GeoReport: what only repeats one kind of child is an
 * array in JSON, even with one of them, and the wrapper around it disappears.
 */
public sealed interface Doc {

    /** @param value a string, number, truth value, or null for what is not known: {@code null} and an empty element */
    record Scalar(@Nullable Object value) implements Doc {}

    record Fields(SequencedMap<String, Doc> fields) implements Doc {

        public Fields {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }

        /** Names and values alternate. */
        public static Fields of(@Nullable Object... pairs) {
            var fields = new LinkedHashMap<String, Doc>();
            for (int i = 0; i < pairs.length; i += 2) {
                fields.put((String) pairs[i], pairs[i + 1] instanceof Doc doc ? doc : new Scalar(pairs[i + 1]));
            }
            return new Fields(fields);
        }

        public Fields and(@Nullable Object... pairs) {
            var more = new LinkedHashMap<>(fields);
            more.putAll(of(pairs).fields());
            return new Fields(more);
        }
    }

    /** @param each the name of every one of them in XML */
    record Many(String each, List<? extends Doc> items) implements Doc {

        public Many {
            items = List.copyOf(items);
        }
    }
}
