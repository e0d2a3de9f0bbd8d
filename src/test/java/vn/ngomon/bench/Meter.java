package vn.ngomon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.ngomon.launch.Instance;

/** What the program and its database have used so far. */
record Meter(long cpuMillis, long statements, long walBytes, long nanos) {

    static Meter read(Instance instance) throws SQLException, IOException {
        var stat = Files.readString(Path.of("/proc/" + instance.pid() + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        try (var connection = instance.connect(); var statement = connection.createStatement(); var row = statement.executeQuery("""
                select (select sum(calls) from pg_stat_statements where query !~* '^(begin|commit|rollback|set |show |fetch|start)')::bigint,
                       pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint""")) {
            row.next();
            return new Meter(ticks * 10, row.getLong(1), row.getLong(2), System.nanoTime());
        }
    }

    /** Memory the program holds, its heap and what lies beside it; the database's is not counted. */
    static long residentMegabytes(Instance instance) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + instance.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).findFirst().orElseThrow() / 1024;
        }
    }

    double seconds(Meter before) {
        return (nanos - before.nanos) / 1e9;
    }
}
