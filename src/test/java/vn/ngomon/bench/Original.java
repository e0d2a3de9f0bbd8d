package vn.ngomon.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A kind of thing that was really served and is copied. */
interface Original {

    /** The table that has one row for each, with its id. */
    String table();

    List<Rows> rows();

    /** SQL: the ids of each thing's own and of what belongs to it, as {@code thing_id, id}; {@code %1$s} is a table of things. */
    String parts();

    /**
     * SQL: what to copy, as {@code id, open, begun, code, other, position, total}: {@code position} counts from 0 among those {@code open} or not, {@code begun} is when its life began,
     * and wherever {@code code} or {@code other} is said, the copy says its own.
     */
    String templates();

    /** SQL of the copy's own {@code code}, of the original's and of {@code n}, from 1, and {@code day}, as YYMMDD. */
    String code();

    String other();

    /** By {@code table.column}: values of another kind than ids, codes and moments. */
    default Map<String, Value> values() {
        return Map.of();
    }

    /**
     * @param template SQL of what is kept of the original, of its row {@code t}
     * @param copy SQL of the copy's, of the kept row {@code t} and the copy {@code b}: {@code n}, {@code code}, {@code east}, {@code north}
     */
    record Value(String template, String copy) {}

    /** Indexes that stay while the tables are filled: by them the running program looks every second for what changed, and would read all that is there. */
    default Set<String> followed() {
        return Set.of();
    }

    /** Columns of moments that do not follow the copy's. */
    Set<String> unshifted();
}
