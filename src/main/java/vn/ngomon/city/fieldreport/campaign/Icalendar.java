package vn.ngomon.city.fieldreport.campaign;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes one event as a calendar file (iCalendar, RFC 5545), for any phone's calendar. */
public final class Icalendar {

    public static final String TYPE = "text/calendar;charset=UTF-8";
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private Icalendar() {}

    /**
     * @param summary what it is called
     * @param about further words
     * @param address of the event's page
     * @param now when the file was made
     */
    public static String of(CampaignEvent event, String summary, String about, String address, Instant now) {
        var file = new Icalendar();
        file.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Ngo Mon//campaign//VI").line("METHOD", "PUBLISH").line("BEGIN", "VEVENT")
                .line("UID", event.id() + "@ngomon").line("SEQUENCE", Integer.toString(event.version() - 1)).line("DTSTAMP", UTC.format(now)).line("DTSTART", UTC.format(event.startsAt()))
                .line("DTEND", UTC.format(event.endsAt())).line("SUMMARY", escaped(summary)).line("LOCATION", escaped(event.place()));
        if (event.spot() != null) {
            file.line("GEO", event.spot().lat() + ";" + event.spot().lon());
        }
        file.line("DESCRIPTION", escaped(about)).line("URL", address).line("STATUS", event.state() == CampaignEvent.State.CANCELLED ? "CANCELLED" : "CONFIRMED");
        if (event.state() == CampaignEvent.State.PLANNED) {
            file.line("BEGIN", "VALARM").line("ACTION", "DISPLAY").line("DESCRIPTION", escaped(summary)).line("TRIGGER", "-PT1H").line("END", "VALARM");
        }
        return file.line("END", "VEVENT").line("END", "VCALENDAR").text.toString();
    }

    /** Lines are folded at 75 octets, never within a letter. */
    private Icalendar line(String name, String value) {
        int octets = 0;
        var line = name + ":" + value;
        for (int i = 0; i < line.length();) {
            var letter = Character.toString(line.codePointAt(i));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += size;
            i += letter.length();
        }
        text.append("\r\n");
        return this;
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }
}
