package vn.ngomon.city.fieldreport.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ngomon.city.fieldreport.Spot;

class IcalendarTest {

    private static final CampaignEvent EVENT = new CampaignEvent(new UUID(1, 2), new UUID(3, 4), new UUID(5, 6), Instant.parse("2026-12-05T23:30:00Z"), Instant.parse("2026-12-06T02:30:00Z"),
            "Bến thuyền; cầu Vỹ Dạ, phía chợ", new Spot(107.6, 16.47), null, null, 40, null, null, false, 3);

    @Test
    void whatHasAMeaningInTheFileIsEscapedAndLongLinesAreFoldedBetweenLetters() {
        var text = Icalendar.of(EVENT, "Chủ nhật xanh ".repeat(12), "Một\nHai, ba; bốn \\ năm", "https://hue.example/campaigns/events/1", Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("DTSTART:20261205T233000Z\r\n", "DTEND:20261206T023000Z\r\n", "SEQUENCE:2\r\n", "GEO:16.47;107.6\r\n", "BEGIN:VALARM\r\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75).noneMatch(line -> line.contains("\uFFFD"));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + "Chủ nhật xanh ".repeat(12) + "\r\n", "LOCATION:Bến thuyền\\; cầu Vỹ Dạ\\, phía chợ\r\n",
                "DESCRIPTION:Một\\nHai\\, ba\\; bốn \\\\ năm\r\n");
    }

    @Test
    void onesThatAreCalledOffSaySo() {
        var off = new CampaignEvent(EVENT.id(), EVENT.campaignId(), EVENT.agencyId(), EVENT.startsAt(), EVENT.endsAt(), EVENT.place(), null, null, null, 40, "Bão", null, false, 4);
        assertThat(Icalendar.of(off, "x", "y", "https://hue.example", Instant.EPOCH)).contains("STATUS:CANCELLED\r\n").doesNotContain("VALARM", "GEO:");
    }
}
