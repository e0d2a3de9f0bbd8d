package vn.ngomon.platform.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ngomon.platform.search.Fold;

/** Rows under headings, wherever they came from (CSV, XLSX, JSON, GeoJSON). */
public record Sheet(List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** Headings are compared without case, accents, spaces and signs: {@code Mã đơn vị} and {@code ma_don_vi} are one. */
    static String heading(String text) {
        return Fold.fold(text).replaceAll("[^a-z0-9]", "");
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet numbers it
     * @param cells by folded heading; blank cells are left out
     * @param geometry a GeoJSON feature's geometry, or null
     */
    public record Row(String file, int number, Map<String, String> cells, @Nullable JsonNode geometry) {

        public Row {
            cells = Map.copyOf(cells);
        }

        static Row of(String file, int number, Map<String, String> byHeading, @Nullable JsonNode geometry) {
            var cells = new LinkedHashMap<String, String>();
            byHeading.forEach((heading, value) -> {
                var clean = clean(value);
                if (!clean.isEmpty()) {
                    cells.putIfAbsent(heading(heading), clean);
                }
            });
            return new Row(file, number, cells, geometry);
        }

        /** The first of the headings that is there and not blank. */
        public Optional<String> text(String... headings) {
            for (var heading : headings) {
                var value = cells.get(heading(heading));
                if (value != null) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }

        public boolean isBlank() {
            return cells.isEmpty() && geometry == null;
        }

        private static String clean(String value) {
            return java.text.Normalizer.normalize(value.replace('\u00a0', ' ').strip(), java.text.Normalizer.Form.NFC);
        }
    }
}
