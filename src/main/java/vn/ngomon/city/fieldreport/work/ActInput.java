package vn.ngomon.city.fieldreport.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.OutsideCalendar;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.FormText;

/** Reads an act's form. What names nothing is left out, or passed on unread; the act's own conditions then say what is missing. */
@Component
class ActInput {

    private final Reports reports;
    private final CaseFiles cases;
    private final Calendars calendars;

    ActInput(Reports reports, CaseFiles cases, Calendars calendars) {
        this.reports = reports;
        this.cases = cases;
        this.calendars = calendars;
    }

    Move move(UUID id, String action, int version, Map<String, String> params, Actor actor) {
        var move = Move.of(id, action, actor).seen(version).because(FormText.of(params.get("reason")));
        var agency = text(params, "agency").map(ActInput::id);
        var assignee = text(params, "assignee").map(ActInput::id);
        var into = text(params, "into").flatMap(ReportCode::find).flatMap(reports::find).map(FieldReport::id);
        var date = text(params, "newDate").flatMap(text -> endOf(id, text));
        move = agency.isPresent() ? move.with("agency", agency.get()) : move;
        move = assignee.isPresent() ? move.with("assignee", assignee.get()) : move;
        move = into.isPresent() ? move.with("into", into.get()) : move;
        move = date.isPresent() ? move.with("newDate", date.get()) : move;
        return params.containsKey("answer") ? move.with("answer", FormText.of(params.get("answer"))) : move;
    }

    private Optional<Object> endOf(UUID id, String day) {
        try {
            return Dates.read(day).flatMap(date -> cases.find(id).map(file -> endOf(file, date)));
        } catch (OutsideCalendar e) {
            return Optional.empty();
        }
    }

    /** A day is kept until its desk closes; a limit in hours may end before that on the last day there is, or begin after it. */
    private Instant endOf(CaseFile file, LocalDate day) {
        var calendar = calendars.of(file.agencyId());
        var closes = calendar.endOfDeskHours(day);
        if (file.due() == null) {
            return closes;
        }
        var latest = calendar.promise(file.due(), file.limit());
        return day.equals(LocalDate.ofInstant(latest, BusinessClock.ZONE)) && (closes.isAfter(latest) || !closes.isAfter(file.due())) ? latest : closes;
    }

    private static Optional<String> text(Map<String, String> params, String name) {
        return Optional.ofNullable(params.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whoever named an agency, and none that there is, shall not get the one of the rules. */
    private static Object id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
