package vn.ngomon.operations.conformance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.InstantVerifier;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Performer;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.KeylessDoor;

/**
 * Today's directory, the shipped catalogue, and no dossier. Two officials stand behind the open door, each with seats in
 * every agency: one files, receives, works and returns; the other heads, leads and decides at the operations centre. Two, because nobody approves what he
 * proposed: which of them a call counts as follows from who may take the wanted action.
 */
@Component
@ConditionalOnBooleanProperty("ngomon.conformance")
class ConformanceRun implements InstantVerifier {

    private static final Set<Role> STAFF = Set.of(Role.DESK_CLERK, Role.SPECIALIST, Role.RECORDS_CLERK, Role.REPORT_HANDLER);
    private static final Set<Role> LEADERS = Set.of(Role.UNIT_HEAD, Role.LEADER, Role.CENTRE_OFFICER);
    static final Pattern ACT = Pattern.compile("/api/v1/(?:dossiers|reports)/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/actions/([^/]+)");

    private final ShippedCatalogue catalogue;
    private final Directory directory;
    private final Identity identity;
    private final KeylessDoor door;
    private final CaseFiles cases;
    private final ProcessDefinitions definitions;
    private final AtomicReference<@Nullable UUID> head = new AtomicReference<>();

    ConformanceRun(ShippedCatalogue catalogue, Directory directory, Identity identity, KeylessDoor door, CaseFiles cases, ProcessDefinitions definitions) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.identity = identity;
        this.door = door;
        this.cases = cases;
        this.definitions = definitions;
    }

    @EventListener(ApplicationStartedEvent.class)
    void open() {
        catalogue.publishAll(Actor.SYSTEM);
        var staff = official("conformance.staff", "Cán bộ kiểm thử", STAFF);
        var leader = official("conformance.leader", "Lãnh đạo kiểm thử", LEADERS);
        head.set(leader);
        door.open(request -> isForLeaders(request) ? leader : staff);
    }

    private UUID official(String login, String name, Set<Role> roles) {
        var seats = directory.agenciesOn(directory.today()).stream().flatMap(agency -> roles.stream().map(role -> new Seat(agency.id(),
                directory.unitWithRole(agency.id(), role).map(unit -> unit.id()).orElse(agency.id()), role, null))).collect(Collectors.toSet());
        return identity.createService(Actor.SYSTEM.accountId(), login, name, Identity.PROVINCE, seats).orElseThrow().accountId();
    }

    /** A suite that tells of something in the street looks for it at once: the leader verifies it as it comes. */
    @Override
    public Actor officer() {
        return identity.actor(Objects.requireNonNull(head.get())).orElseThrow();
    }

    @Override
    public Optional<UUID> agency() {
        return directory.agenciesOn(directory.today()).stream().filter(Agency::handlesReports).map(Agency::id).findFirst();
    }

    private boolean isForLeaders(HttpServletRequest request) {
        var act = ACT.matcher(request.getRequestURI());
        return act.matches() && cases.find(UUID.fromString(act.group(1))).flatMap(file -> wanted(file, act.group(2)))
                .filter(transition -> transition.who().stream().noneMatch(who -> who instanceof Performer.Officer(var role, var at) && STAFF.contains(role)))
                .isPresent();
    }

    private Optional<Transition> wanted(CaseFile file, String action) {
        return definitions.get(file.definitionId()).transitions().stream()
                .filter(transition -> transition.action().equals(action) && transition.from().contains(file.step())).findFirst();
    }
}
