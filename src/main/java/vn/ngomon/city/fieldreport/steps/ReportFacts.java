package vn.ngomon.city.fieldreport.steps;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.city.fieldreport.Claims;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.GuardFact;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome.Refused;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.time.Dates;

/** Conditions that only field reports can judge. */
@Configuration(proxyBeanMethods = false)
class ReportFacts {

    private static final int SHORTEST_ANSWER = 10;
    private static final int LONGEST_ANSWER = 4000;

    /** Two officers of the centre never decide on one report at once: who has it open decides. */
    @Bean
    GuardFact unclaimed(Claims claims, Identity identity, InstantSource clock) {
        return GuardFact.of("unclaimed", (file, move) -> claims.of(file.id(), clock.instant()).filter(claim -> !claim.officer().equals(move.actor().accountId()))
                .map(claim -> new Refused("fieldreport.refused.claimed", List.of(identity.names(Set.of(claim.officer())).getOrDefault(claim.officer(), ""),
                        Dates.clock(claim.touchedAt())))));
    }

    @Bean
    GuardFact handledByAgency(Directory directory) {
        return GuardFact.of("handledByAgency", (file, move) -> agency(directory, move).isEmpty() ? refused("no-agency")
                : move.action().equals("forward") && agency(directory, move).get().id().equals(file.agencyId()) ? refused("same-agency") : Optional.empty());
    }

    private static Optional<Agency> agency(Directory directory, Move move) {
        return Optional.ofNullable(move.input().get("agency")).flatMap(value -> value instanceof UUID id ? directory.findAgency(id) : Optional.empty())
                .filter(agency -> agency.handlesReports() && agency.validity().includes(directory.today()));
    }

    /** What cannot wait rings at the next agency: the centre, told at once, alerts it. */
    @Bean
    GuardFact notInstant(Reports reports, Categories categories) {
        return GuardFact.of("notInstant", (file, move) -> categories.get(reports.get(file.id()).category()).instant() ? refused("instant-forward") : Optional.empty());
    }

    /** Who is to hold it handles reports at the agency, and does not hold it already. */
    @Bean
    GuardFact colleagueHandles(Identity identity) {
        return GuardFact.of("colleagueHandles", (file, move) -> move.input().get("assignee") instanceof UUID colleague && !colleague.equals(file.assignees().get(file.step()))
                && identity.actor(colleague).flatMap(officer -> officer.seat(file.agencyId(), Role.REPORT_HANDLER)).isPresent() ? Optional.empty() : refused("no-colleague"));
    }

    @Bean
    GuardFact mayReturn(Handovers handovers) {
        return GuardFact.of("mayReturn", (file, move) -> handovers.mayReturn(file.id()) ? Optional.empty() : refused("returned-twice"));
    }

    /** A new date no later than the same time again. */
    @Bean
    GuardFact extensionInBounds(Calendars calendars) {
        return GuardFact.of("extensionInBounds", (file, move) -> move.input().get("newDate") instanceof Instant date && isInBounds(file, date, calendars)
                ? Optional.empty() : refused("extension-too-long"));
    }

    private static boolean isInBounds(CaseFile file, Instant date, Calendars calendars) {
        return file.due() != null && !date.isAfter(calendars.of(file.agencyId()).promise(file.due(), file.limit()));
    }

    @Bean
    GuardFact answerWritten() {
        return GuardFact.of("answerWritten", (file, move) -> move.text("answer").filter(text -> text.length() >= SHORTEST_ANSWER && text.length() <= LONGEST_ANSWER).isPresent()
                ? Optional.empty() : Optional.of(new Refused("fieldreport.refused.answer-missing", List.of(SHORTEST_ANSWER, LONGEST_ANSWER))));
    }

    @Bean
    GuardFact mergeable(Merges merges) {
        return GuardFact.of("mergeable", (file, move) -> move.input().get("into") instanceof UUID into && !into.equals(file.id()) && merges.takes(into)
                ? Optional.empty() : refused("merge-target"));
    }

    private static Optional<Refused> refused(String key) {
        return Optional.of(new Refused("fieldreport.refused." + key, List.of()));
    }
}
