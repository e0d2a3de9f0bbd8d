package vn.ngomon.city.fieldreport.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class W3cTimeTest {

    @Property
    void whatIsWrittenHasSecondsAndAZoneAndNoFractionAndIsReadAgain(@ForAll @LongRange(min = -62_000_000_000L, max = 250_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        var instant = Instant.ofEpochSecond(second, nanos);
        var text = W3cTime.write(instant);
        if (second > 0) {
            assertThat(text).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+]0\\d:\\d{2}");
            assertThat(W3cTime.read(text)).contains(instant.truncatedTo(ChronoUnit.SECONDS));
            assertThat(OffsetDateTime.parse(text).toInstant()).isEqualTo(instant.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @Property
    void noTextAtAllIsMoreThanUnreadable(@ForAll String text) {
        assertThat(W3cTime.read(text)).satisfiesAnyOf(read -> assertThat(read).isEmpty(), read -> assertThat(text).containsPattern("\\d{4}-\\d{2}-\\d{2}"));
    }

    @Property
    void everyShapeOfDigitsIsReadOrRefused(@ForAll @IntRange(max = 9999) int year, @ForAll @IntRange(max = 99) int month, @ForAll @IntRange(max = 99) int day,
            @ForAll @IntRange(max = 99) int hour, @ForAll @IntRange(max = 99) int zone) {
        var read = W3cTime.read("%04d-%02d-%02dT%02d:10:11+%02d:00".formatted(year, month, day, hour, zone));
        if (year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && zone <= 18) {
            assertThat(read).contains(OffsetDateTime.parse("%04d-%02d-%02dT%02d:10:11+%02d:00".formatted(year, month, day, hour, zone)).toInstant());
        }
        assertThat(read.isPresent() && (month > 12 || day > 31 || hour > 23 || zone > 18)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:15:30+07:00, 2026-11-20T01:15:30Z", "2026-11-20T01:15:30Z, 2026-11-20T01:15:30Z", "2026-11-20T08:15:30 07:00, 2026-11-20T01:15:30Z",
        "2026-11-20T08:15:30.123+0700, 2026-11-20T01:15:30.123Z", "2026-11-20T08:15, 2026-11-20T01:15:00Z", "2026-11-20, 2026-11-19T17:00:00Z",
        "2026-11-20T08:15:30-05:00, 2026-11-20T13:15:30Z", "2026-11-20 08:15:30, 2026-11-20T01:15:30Z"})
    void clientsWriteDatesInManyWays(String text, Instant meant) {
        assertThat(W3cTime.read(text)).contains(meant);
    }

    @Test
    void untilADayMeansThatDayToo() {
        assertThat(W3cTime.readEnd("2026-11-20")).contains(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(W3cTime.readEnd("2026-11-20T00:00:00Z")).contains(Instant.parse("2026-11-20T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "20/11/2026", "2026-02-30", "2026-11-20T25:00:00Z", "2026-11-20T08:15:30+25:00", "2026-13-01", "1763600000"})
    void anythingElseIsRefused(String text) {
        assertThat(W3cTime.read(text)).isEmpty();
    }
}
