package vn.ngomon.platform.identity.own;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.seat.Delegations;
import vn.ngomon.platform.identity.seat.Lending;
import vn.ngomon.platform.time.Dates;

/** An official lends seats to a colleague for a period. */
@Controller
class DelegationController {

    private final Lending lending;
    private final Delegations delegations;
    private final Actors actors;
    private final Accounts accounts;
    private final Directory directory;

    DelegationController(Lending lending, Delegations delegations, Actors actors, Accounts accounts, Directory directory) {
        this.lending = lending;
        this.delegations = delegations;
        this.actors = actors;
        this.accounts = accounts;
        this.directory = directory;
    }

    @GetMapping("/account/delegations")
    String show(Actor actor, Locale locale, Model model) {
        return page(model, official(actor), locale, Filled.EMPTY);
    }

    @PostMapping("/account/delegations")
    String lend(Actor actor, @RequestParam String to, @RequestParam(defaultValue = "") Set<String> seat, @RequestParam String startsOn,
            @RequestParam String endsOn, @RequestParam String reason, Locale locale, Model model, HttpServletResponse response) {
        var from = official(actor).accountId();
        var wanted = lending.lendable(from).stream().filter(own -> seat.contains(value(own))).collect(Collectors.toSet());
        var starts = Dates.read(startsOn);
        var ends = Dates.read(endsOn);
        var outcome = starts.isEmpty() || ends.isEmpty() || wanted.size() != seat.size()
                ? new Lending.Lent.Refused(wanted.size() != seat.size() ? "identity.delegation.seats" : "identity.delegation.period")
                : lending.lend(from, to, wanted, starts.get(), ends.get(), reason);
        return switch (outcome) {
            case Lending.Lent.Done done -> "redirect:/account/delegations";
            case Lending.Lent.Refused(var key) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(model, actor, locale, Filled.wrong(Map.of("to", to, "startsOn", startsOn, "endsOn", endsOn, "reason", reason), "", key));
            }
        };
    }

    @PostMapping("/account/delegations/{id}/end")
    String end(Actor actor, @PathVariable UUID id) {
        if (!lending.takeBack(official(actor).accountId(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/account/delegations";
    }

    private static Actor official(Actor actor) {
        if (!actor.isOfficial()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return actor;
    }

    private String page(Model model, Actor actor, Locale locale, Filled form) {
        var all = delegations.of(actor.accountId());
        var names = accounts.names(all.stream().flatMap(each -> Stream.of(each.from(), each.to())).collect(Collectors.toSet()));
        model.addAttribute("page", new DelegationPage(lines(lending.lendable(actor.accountId()), locale),
                all.stream().filter(each -> each.from().equals(actor.accountId())).map(each -> line(each, names.get(each.to()), locale)).toList(),
                all.stream().filter(each -> each.to().equals(actor.accountId())).map(each -> line(each, names.get(each.from()), locale)).toList(),
                actors.today(), form));
        return "platform/identity/delegations";
    }

    private DelegationPage.Line line(Delegations.Delegation each, String person, Locale locale) {
        var today = actors.today();
        boolean active = each.revokedAt() == null && !today.isBefore(each.startsOn()) && !today.isAfter(each.endsOn());
        return new DelegationPage.Line(each.id(), person, lines(each.seats(), locale), each.startsOn(), each.endsOn(), each.reason(), active,
                each.revokedAt() != null);
    }

    private List<DelegationPage.SeatLine> lines(Set<Seat> seats, Locale locale) {
        return seats.stream().sorted(Comparator.comparing(Seat::role))
                .map(seat -> new DelegationPage.SeatLine(value(seat), seat.role().name(),
                        directory.findAgency(seat.agencyId()).map(agency -> agency.name(locale)).orElse(""))).toList();
    }

    private static String value(Seat seat) {
        return seat.agencyId() + "." + seat.unitId() + "." + seat.role();
    }
}
