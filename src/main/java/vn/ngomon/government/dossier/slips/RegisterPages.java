package vn.ngomon.government.dossier.slips;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.print.Letterhead;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.UiFactory;

/** Reads the register of a desk: what it received, when it was promised, when it went out. */
@Component
class RegisterPages {

    private static final int MOST = 2_000;
    private static final LocalDate OF_2025 = LocalDate.of(2025, 7, 1);

    private final Dossiers dossiers;
    private final Casework casework;
    private final Directory directory;
    private final UiFactory uis;

    RegisterPages(Dossiers dossiers, Casework casework, Directory directory, UiFactory uis) {
        this.dossiers = dossiers;
        this.casework = casework;
        this.directory = directory;
        this.uis = uis;
    }

    /** Today, when no period is named; the forms of the circular in force at its end. */
    RegisterPage page(Actor actor, Optional<LocalDate> from, Optional<LocalDate> to) {
        var desk = actor.seats().stream().filter(seat -> seat.role() == Role.DESK_CLERK || seat.role() == Role.LEADER).map(Seat::agencyId).findFirst().orElseThrow(NotFound::new);
        var last = to.orElse(directory.today());
        var first = from.orElse(last).isAfter(last) ? last : from.orElse(last);
        var received = dossiers.receivedAt(desk, first, last, MOST);
        var files = casework.find(received.stream().map(Dossier::id).toList()).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        var agency = directory.getAgency(desk);
        var rows = new ArrayList<RegisterPage.Row>();
        received.forEach(dossier -> rows.add(row(dossier, files.get(dossier.id()))));
        return new RegisterPage(desk, last.isBefore(OF_2025) ? "06" : "07", new Letterhead(null, agency.name(), null, null, null), first, last, rows);
    }

    private RegisterPage.Row row(Dossier dossier, CaseFile file) {
        var handover = dossiers.handover(dossier.id());
        var contact = Stream.of(dossier.applicant().address(), dossier.applicant().phone()).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(", "));
        var promises = casework.promises(file);
        return new RegisterPage.Row(dossier.name(), file.title(), dossier.applicant().name(), contact, name(dossier.agencyId()), dossier.receivedAt(),
                promises.isEmpty() ? null : promises.getFirst().promised(), dossier.receivedAt(), file.readyAt(), handover.map(one -> one.at()).orElse(null),
                handover.map(one -> uis.of(SlipPages.VIETNAMESE).t("work.returnBy." + one.returnBy())).orElse(""), handover.map(one -> one.receivedBy()).orElse(""),
                file.ending() == null ? "" : file.ending().name().equals("COMPLETED") ? "" : uis.of(SlipPages.VIETNAMESE).t("slip.ending." + file.ending()));
    }

    private String name(UUID agency) {
        return directory.findAgency(agency).map(found -> found.name()).orElse("");
    }
}
