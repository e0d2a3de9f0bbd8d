package vn.ngomon.government.dossier.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Handover;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.print.Letterhead;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Pager;
import vn.ngomon.platform.ui.UiFactory;

/** Reads the register of a desk: what it received, when it was promised, when it went out. The same few queries however many rows. */
@Component
class RegisterPages {

    static final int SHOWN = 100;
    static final int PRINTED = 2_000;
    private static final LocalDate OF_2025 = LocalDate.of(2025, 7, 1);
    /** What comes before three o'clock goes on the same day, what comes later at the next day's opening (Circular 01/2018, article 6). */
    private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

    private final Dossiers dossiers;
    private final Papers papers;
    private final Procedures procedures;
    private final CaseFiles cases;
    private final Calendars calendars;
    private final Directory directory;
    private final UiFactory uis;

    RegisterPages(Dossiers dossiers, Papers papers, Procedures procedures, CaseFiles cases, Calendars calendars, Directory directory, UiFactory uis) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.procedures = procedures;
        this.cases = cases;
        this.calendars = calendars;
        this.directory = directory;
        this.uis = uis;
    }

    private record Period(UUID desk, LocalDate from, LocalDate to) {}

    /** Today, when no period is named. @param after {@code 2020-11-23T03:00:00Z_<id>}, as the page before gave it */
    RegisterPage page(Actor actor, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> after) {
        var period = period(actor, from, to);
        var found = dossiers.receivedAt(period.desk(), period.from(), period.to(), after.flatMap(RegisterPages::after).orElse(null), SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var next = found.size() <= SHOWN ? null : href(period, shown.getLast().receivedAt() + "_" + shown.getLast().id());
        return page(period, shown, Pager.forwards(after.isEmpty() ? null : href(period, null), next), 0);
    }

    /** The whole period on paper; where it holds more than fits, the sheet says so. */
    RegisterPage printed(Actor actor, Optional<LocalDate> from, Optional<LocalDate> to) {
        var period = period(actor, from, to);
        var found = dossiers.receivedAt(period.desk(), period.from(), period.to(), null, PRINTED + 1);
        return page(period, found.subList(0, Math.min(PRINTED, found.size())), new Pager(null, null), found.size() > PRINTED ? PRINTED : 0);
    }

    private Period period(Actor actor, Optional<LocalDate> from, Optional<LocalDate> to) {
        var desk = actor.seats().stream().filter(seat -> seat.role() == Role.DESK_CLERK || seat.role() == Role.LEADER).map(Seat::agencyId).findFirst().orElseThrow(NotFound::new);
        var last = to.orElse(directory.today());
        return new Period(desk, from.orElse(last).isAfter(last) ? last : from.orElse(last), last);
    }

    static Optional<Dossiers.Received> after(String text) {
        return text.matches("\\d{4}-[0-9T:.-]{5,30}Z_[0-9a-f-]{36}")
                ? Optional.of(new Dossiers.Received(Instant.parse(text.substring(0, text.indexOf('_'))), UUID.fromString(text.substring(text.indexOf('_') + 1))))
                : Optional.empty();
    }

    private static String href(Period period, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/desk/register").queryParam("from", period.from()).queryParam("to", period.to());
        return (after == null ? address : address.queryParam("after", after)).encode().build().toUriString();
    }

    private RegisterPage page(Period period, List<Dossier> received, Pager pager, int cut) {
        var ids = received.stream().map(Dossier::id).toList();
        var files = cases.find(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        var promises = cases.promises(ids);
        var handovers = dossiers.handovers(ids);
        var handed = papers.of(ids);
        var rows = received.stream().map(dossier -> row(dossier, files.get(dossier.id()), promises.getOrDefault(dossier.id(), List.of()), handovers,
                handed.getOrDefault(dossier.id(), List.of()))).toList();
        var head = new Letterhead(null, directory.getAgency(period.desk()).name(), null, null, null);
        return new RegisterPage(period.desk(), period.to().isBefore(OF_2025) ? "06" : "07", head, period.from(), period.to(), rows, pager, cut);
    }

    private RegisterPage.Row row(Dossier dossier, CaseFile file, List<Clock.Promise> promises, Map<UUID, Handover> handovers, List<Paper> handed) {
        var handover = Optional.ofNullable(handovers.get(dossier.id()));
        var contact = Stream.of(dossier.applicant().address(), dossier.applicant().phone()).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(", "));
        var content = procedures.version(dossier.procedureVersionId()).content();
        var words = uis.of(SlipPages.VIETNAMESE);
        return new RegisterPage.Row(dossier.name(), content.name(), Sets.of(handed, content), dossier.applicant().name(), contact,
                directory.findAgency(dossier.agencyId()).map(Agency::name).orElse(""), dossier.receivedAt(), promises.isEmpty() ? null : promises.getFirst().promised(),
                content.handling().whileYouWait() || dossier.receivedAt() == null ? null : passedOn(dossier.receivedAt(), calendars.of(dossier.frontAgencyId())),
                file.readyAt(), handover.map(Handover::at).orElse(null), handover.map(one -> words.t("work.returnBy." + one.returnBy())).orElse(""),
                handover.map(Handover::receivedBy).orElse(""),
                file.ending() == Ending.COMPLETED ? null : file.ending());
    }

    /** The same day for what came before three o'clock, else the opening of the next working day. */
    static Instant passedOn(Instant received, WorkCalendar calendar) {
        var local = received.atOffset(WorkCalendar.ZONE);
        if (calendar.isWorkingDay(local.toLocalDate()) && local.toLocalTime().isBefore(SAME_DAY_UNTIL)) {
            return received;
        }
        return calendar.nextOpening(local.toLocalDate().plusDays(1).atStartOfDay().toInstant(WorkCalendar.ZONE));
    }
}
