package vn.ngomon.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run of some seconds came to.
 *
 * @param calls how long each took, in nanoseconds, the shortest first
 */
record Measured(double perSecond, Map<String, Double> figures, Map<String, long[]> calls) {

    static Measured of(Meter before, Meter after, long lifecycles, Map<String, ? extends Collection<Long>> times) {
        var calls = new TreeMap<String, long[]>();
        times.forEach((call, nanos) -> calls.put(call, nanos.stream().mapToLong(Long::longValue).sorted().toArray()));
        var all = calls.values().stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double perSecond = lifecycles / after.seconds(before);
        var figures = new TreeMap<String, Double>();
        figures.put("lifecyclesPerSecond", perSecond);
        figures.put("statementsPerLifecycle", (after.statements() - before.statements()) / (double) lifecycles);
        figures.put("walBytesPerLifecycle", (after.walBytes() - before.walBytes()) / (double) lifecycles);
        figures.put("cpuMillisPerCall", (after.cpuMillis() - before.cpuMillis()) / (double) all.length);
        figures.put("p50Millis", at(all, 0.50));
        figures.put("p99Millis", at(all, 0.99));
        calls.forEach((call, nanos) -> {
            var name = Character.toUpperCase(call.charAt(0)) + call.substring(1) + "Millis";
            figures.put("p50" + name, at(nanos, 0.50));
            figures.put("p99" + name, at(nanos, 0.99));
        });
        return new Measured(perSecond, figures, calls);
    }

    double p99() {
        return figures.get("p99Millis");
    }

    void print() {
        calls.forEach((call, nanos) -> System.out.printf("  %-9s p50 %6.2f ms   p99 %7.2f ms   (%d)%n", call, at(nanos, 0.50), at(nanos, 0.99), nanos.length));
        figures.forEach((name, figure) -> System.out.printf("  %-24s %.3f%n", name, figure));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    static String json(Map<String, Double> figures) {
        return figures.entrySet().stream().map(figure -> "\"%s\": %s".formatted(figure.getKey(), String.format(Locale.ROOT, "%.3f", figure.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
