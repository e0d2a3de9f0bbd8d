package vn.ngomon.operations.demo.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import vn.ngomon.platform.time.BusinessClock;

/**
 * What people report when: floods in October 2020, the storm of November, the epidemic of spring 2020, firecrackers at Tết, taps and lamps that
 * fail in summer.
 */
final class Seasons {

    private static final List<Peak> BUSY = peaks("2019-01-01/2019-02-28*0.55;2019-03-01/2019-05-31*0.9;2019-09-01/2019-11-30*1.2;2020-01-22/2020-01-30*0.5;"
            + "2020-03-10/2020-04-30*1.25;2020-10-07/2020-10-21*2.3;2020-11-10/2020-11-17*1.7");

    private final List<Kind> kinds = kinds();

    /** @param from first and last day */
    private record Peak(LocalDate from, LocalDate to, double factor) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * @param city how many times likelier in the city than elsewhere
     * @param hours when it shows: {@code DAY}, {@code NIGHT} or {@code ANY}
     */
    record Kind(String category, double weight, double city, String hours, List<Peak> peaks) {

        private double on(LocalDate day) {
            return weight * factor(peaks, day);
        }
    }

    private static double factor(List<Peak> peaks, LocalDate day) {
        return peaks.stream().filter(peak -> peak.covers(day)).mapToDouble(Peak::factor).reduce(1, (a, b) -> a * b);
    }

    private static List<Peak> peaks(String text) {
        return text.isBlank() ? List.of() : java.util.Arrays.stream(text.split(";")).map(one -> one.split("[/*]"))
                .map(part -> new Peak(LocalDate.parse(part[0]), LocalDate.parse(part[1]), Double.parseDouble(part[2]))).toList();
    }

    private static List<Kind> kinds() {
        try (var reader = new InputStreamReader(new ClassPathResource("demo/reports/seasons.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            return rows.stream().map(row -> new Kind(row.get("category"), Double.parseDouble(row.get("weight")), Double.parseDouble(row.get("city")), row.get("hours"),
                    peaks(row.get("peaks")))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Kind kind(LocalDate day, SplittableRandom random) {
        var dice = random.nextDouble() * kinds.stream().mapToDouble(kind -> kind.on(day)).sum();
        for (var kind : kinds) {
            dice -= kind.on(day);
            if (dice <= 0) {
                return kind;
            }
        }
        return kinds.getLast();
    }

    /** Days between two, both included, by how busy they were. */
    List<LocalDate> days(LocalDate from, LocalDate to, int count, SplittableRandom random) {
        var all = from.datesUntil(to.plusDays(1)).toList();
        var sums = new double[all.size()];
        var sum = 0.0;
        for (int i = 0; i < sums.length; i++) {
            sum += factor(BUSY, all.get(i)) * (all.get(i).getDayOfWeek().getValue() >= 6 ? 0.85 : 1);
            sums[i] = sum;
        }
        var days = new ArrayList<LocalDate>(count);
        for (int i = 0; i < count; i++) {
            var found = java.util.Arrays.binarySearch(sums, random.nextDouble() * sum);
            days.add(all.get(Math.min(sums.length - 1, found < 0 ? -found - 1 : found)));
        }
        return days;
    }

    /** Mostly before work, at noon and in the evening. */
    static Instant moment(LocalDate day, String hours, SplittableRandom random) {
        var minute = switch (hours) {
            case "NIGHT" -> 18 * 60 + 20 + random.nextInt(310);
            case "DAY" -> 6 * 60 + random.nextInt(690);
            default -> random.nextInt(100) < 88 ? 6 * 60 + random.nextInt(960) : random.nextInt(1440);
        };
        return day.atStartOfDay(BusinessClock.ZONE).plusMinutes(minute).plusSeconds(random.nextInt(60)).toInstant();
    }
}
