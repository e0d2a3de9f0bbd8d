package vn.ngomon.city.fieldreport.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.HandlingAgencies;
import vn.ngomon.city.fieldreport.ReadyAnswers;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.steps.Handovers;
import vn.ngomon.city.fieldreport.work.ReportPage.Act;
import vn.ngomon.city.fieldreport.work.ReportPage.Ask;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Ui;

/** The acts a process offers an officer, as forms. */
@Component
class ActForms {

    private static final Map<String, Set<Ask>> ASKS = Map.of("dispatch", EnumSet.of(Ask.AGENCY), "reassign", EnumSet.of(Ask.COLLEAGUE), "alert", EnumSet.of(Ask.AGENCY), "redispatch", EnumSet.of(Ask.AGENCY),
            "realert", EnumSet.of(Ask.AGENCY), "forward", EnumSet.of(Ask.AGENCY), "answer", EnumSet.of(Ask.ANSWER), "merge", EnumSet.of(Ask.INTO), "extend", EnumSet.of(Ask.DATE));
    /** What is usually done next is open, the rest unfolds. */
    private static final Set<String> MAIN = Set.of("dispatch", "alert", "redispatch", "realert", "acknowledge", "answer", "approve");

    private final CaseFiles cases;
    private final Consultations consultations;
    private final Directory directory;
    private final Identity identity;
    private final Calendars calendars;
    private final Dispatching dispatching;
    private final Exchanges exchanges;
    private final ReportAnswers answers;
    private final OnCall onCall;
    private final Handovers handovers;
    private final ReportParts parts;
    private final List<ReadyAnswers> ready;

    ActForms(CaseFiles cases, Consultations consultations, Directory directory, Identity identity, Calendars calendars, Dispatching dispatching, Exchanges exchanges, ReportAnswers answers, OnCall onCall, Handovers handovers,
            ReportParts parts, List<ReadyAnswers> ready) {
        this.cases = cases;
        this.consultations = consultations;
        this.directory = directory;
        this.identity = identity;
        this.calendars = calendars;
        this.dispatching = dispatching;
        this.exchanges = exchanges;
        this.answers = answers;
        this.onCall = onCall;
        this.handovers = handovers;
        this.parts = parts;
        this.ready = List.copyOf(ready);
    }

    private static Set<String> later(Category category) {
        return category.instant() ? Set.of("dispatch", "redispatch") : Set.of("alert", "realert");
    }

    /** An instant category is sent off at once, any other in its time: the other way stays possible, folded. */
    List<Act> of(CaseFile file, Category category, Actor actor, Locale locale) {
        return cases.actions(file, actor, Capacity.OFFICER).stream().filter(transition -> isSensible(transition.action(), file, category)).map(transition -> new Act(transition.action(),
                transition.title().getOrDefault(locale.getLanguage(), transition.action()), transition.reason().name(), ASKS.getOrDefault(transition.action(), Set.of()),
                MAIN.contains(transition.action()) && !later(category).contains(transition.action())))
                .sorted(Comparator.comparing(act -> !act.main())).toList();
    }

    /** What is never granted is not offered. */
    private boolean isSensible(String action, CaseFile file, Category category) {
        return switch (action) {
            case "forward" -> !category.instant() && handovers.mayReturn(file.id());
            case "return" -> handovers.mayReturn(file.id());
            case "reassign" -> !colleagues(file).isEmpty();
            case "extend" -> !cases.isRescheduled(file.id());
            default -> true;
        };
    }

    ReportPage.Choices choices(CaseFile file, FieldReport report, Category category, Actor actor, List<Act> offered, Ui ui) {
        var agencies = asks(offered, Ask.AGENCY) || ReportPages.mayConsult(cases, file, actor) ? others(file, ui) : List.<Term>of();
        var givenBack = file.step().equals("returned");
        var proposed = agencies.isEmpty() ? "" : dispatching.proposed(report).map(Agency::id).filter(agency -> !givenBack || !agency.equals(file.agencyId())).map(UUID::toString).orElse("");
        var office = actor.seats().stream().map(seat -> seat.agencyId()).filter(agency -> agency.equals(file.agencyId()) || agency.equals(file.frontAgencyId())).findFirst()
                .orElse(file.agencyId());
        var templates = offered.stream().anyMatch(act -> act.asks().contains(Ask.ANSWER) || act.reason().equals("REQUIRED"))
                ? Stream.concat(ready.stream().flatMap(source -> source.of(report.id()).stream()).map(one -> new Term(one.title(), one.text())),
                        exchanges.templates(office, category.code()).stream().map(one -> new Term(one.title(), one.body()))).toList() : List.<Term>of();
        return new ReportPage.Choices(agencies, asks(offered, Ask.COLLEAGUE) ? colleagues(file) : List.of(), proposed, extendFrom(file, offered), extendTo(file, offered), consultations.latest(file), templates,
                file.step().equals("alerted") ? onCall.of(file.agencyId()).orElse("") : "",
                file.step().equals("handling") ? answers.of(report.id()).stream().findFirst().filter(last -> last.approvedAt() == null && last.agency().equals(file.agencyId()))
                        .map(ReportAnswers.Answer::text).orElse("") : "",
                asks(offered, Ask.ANSWER) ? parts.sentBack(file) : List.of());
    }

    private static boolean asks(List<Act> offered, Ask ask) {
        return offered.stream().anyMatch(act -> act.asks().contains(ask));
    }

    /** An agency that has it neither hands it to itself nor asks itself. */
    private List<Term> others(CaseFile file, Ui ui) {
        return HandlingAgencies.choices(directory, ui.locale()).stream().filter(agency -> !file.step().equals("handling") || !agency.label().equals(file.agencyId().toString())).toList();
    }

    private List<Term> colleagues(CaseFile file) {
        var others = new HashSet<>(identity.holders(file.agencyId(), Role.REPORT_HANDLER));
        others.remove(file.assignees().get(file.step()));
        return identity.names(others).entrySet().stream().sorted(Map.Entry.comparingByValue()).map(one -> new Term(one.getKey().toString(), one.getValue())).toList();
    }

    /** The day after the deadline; its own day where a limit in hours ends before the desk closes. */
    private @Nullable LocalDate extendFrom(CaseFile file, List<Act> offered) {
        var latest = extendTo(file, offered);
        if (latest == null || file.due() == null) {
            return null;
        }
        var day = LocalDate.ofInstant(file.due(), Ui.ZONE);
        var first = calendars.of(file.agencyId()).endOfDeskHours(day).isAfter(file.due()) ? day : day.plusDays(1);
        return first.isAfter(latest) ? latest : first;
    }

    private @Nullable LocalDate extendTo(CaseFile file, List<Act> offered) {
        return file.due() == null || !asks(offered, Ask.DATE) ? null
                : LocalDate.ofInstant(calendars.of(file.agencyId()).promise(file.due(), file.limit()), Ui.ZONE);
    }
}
