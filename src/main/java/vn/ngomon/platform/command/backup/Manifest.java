package vn.ngomon.platform.command.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself, {@code manifest.json} in it.
 *
 * @param province a simulation is never mistaken for the real thing, nor the other way round
 * @param schema the migrations it was made under, each {@code version:checksum}
 * @param lastTx the highest transaction number any row carries: another cluster counts from elsewhere
 */
record Manifest(int format, String program, Province province, Instant madeAt, List<String> schema, long lastTx, List<Table> tables,
        List<Sequence> sequences, long files) {

    static final int FORMAT = 2;
    static final String MEMBER = "manifest.json";

    Manifest {
        schema = List.copyOf(schema);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    enum Province {
        DEMO, OWN;

        static Province of(boolean demo) {
            return demo ? DEMO : OWN;
        }
    }

    Manifest withFiles(long count) {
        return new Manifest(format, program, province, madeAt, schema, lastTx, tables, sequences, count);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /**
     * @param parent the partitioned table it is a part of, or empty
     * @param bounds its part, as SQL, or empty
     */
    record Table(String name, String parent, String bounds, List<String> columns, long rows, String sha256) {

        String member() {
            return "tables/" + name;
        }

        Table counted(long rows, String sha256) {
            return new Table(name, parent, bounds, columns, rows, sha256);
        }
    }

    /** @param called whether the value was given out already */
    record Sequence(String name, long value, boolean called) {}
}
