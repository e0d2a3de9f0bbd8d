package vn.ngomon.platform.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Promises counted a second by one thread: random receipts in 2018–2030, all kinds of limits up to 200 days. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class CalendarBenchmark {

    private static final int MANY = 1 << 14;

    private final WorkCalendar calendar = CalendarSamples.calendar();
    private final Instant[] receipts = new Instant[MANY];
    private final Limit[] limits = new Limit[MANY];
    private int next;

    public CalendarBenchmark() {
        var random = new Random(8_12_2020);
        var begin = LocalDateTime.of(2018, 1, 1, 0, 0).toEpochSecond(WorkCalendar.ZONE);
        var end = LocalDateTime.of(2030, 1, 1, 0, 0).toEpochSecond(WorkCalendar.ZONE);
        for (int i = 0; i < MANY; i++) {
            receipts[i] = Instant.ofEpochSecond(random.nextLong(begin, end));
            limits[i] = switch (random.nextInt(6)) {
                case 0 -> Limit.workingDays(random.nextInt(1, 201));
                case 1 -> Limit.calendarDays(random.nextInt(1, 201));
                case 2 -> Limit.workingHours(random.nextInt(1, 1601));
                case 3 -> Limit.months(random.nextInt(1, 7));
                case 4 -> Limit.SAME_DAY;
                default -> Limit.workingDays(random.nextInt(1, 31));
            };
        }
    }

    @Benchmark
    public Instant promise() {
        var i = next++ & MANY - 1;
        return calendar.promise(receipts[i], limits[i]);
    }

    public static void main(String[] args) throws RunnerException {
        var results = new Runner(new OptionsBuilder().include(CalendarBenchmark.class.getName()).build()).run();
        System.out.printf("RESULT {\"perSecond\": %d}%n", (long) results.iterator().next().getPrimaryResult().getScore());
    }
}
