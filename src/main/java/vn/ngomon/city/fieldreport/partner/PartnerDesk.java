package vn.ngomon.city.fieldreport.partner;

import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Vault;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.Conflict;
import vn.ngomon.platform.ui.FormText;

/** Reads what the centre's heads type about a partner, and keeps it. */
@Component
class PartnerDesk {

    private static final int LONGEST = 200;

    private final Partners partners;
    private final OutsideCalls calls;
    private final Categories categories;
    private final Directory directory;
    private final Vault vault;
    private final Journal journal;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    PartnerDesk(Partners partners, OutsideCalls calls, Categories categories, Directory directory, Vault vault, Journal journal, InstantSource clock, TransactionTemplate transaction) {
        this.partners = partners;
        this.calls = calls;
        this.categories = categories;
        this.directory = directory;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** How saving ended. */
    sealed interface Saving {

        record Done(UUID partner) implements Saving {}

        /** @param errors by field, the text that says what is wrong and the words it is about */
        record Wrong(Map<String, Wrong.Text> errors) implements Saving {

            record Text(String key, String words) {}
        }
    }

    Saving save(Optional<Partner> before, PartnerForm form, Actor by) {
        var errors = new LinkedHashMap<String, Saving.Wrong.Text>();
        var name = FormText.of(form.name());
        check(!name.isEmpty() && name.length() <= LONGEST, "name", "name", "", errors);
        var endpoint = OutsideCalls.endpoint(FormText.of(form.endpoint()));
        check(endpoint.isPresent(), "endpoint", "endpoint", "", errors);
        check(endpoint.filter(calls::isRefused).isEmpty(), "endpoint", "endpoint.ours", endpoint.map(URI::getHost).orElse(""), errors);
        var services = services(FormText.of(form.services()), errors);
        var areas = areas(FormText.of(form.areas()), errors);
        if (!errors.isEmpty()) {
            return new Saving.Wrong(errors);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var key = FormText.of(form.key());
        var jurisdiction = FormText.of(form.jurisdiction());
        var stopped = form.isOpen() ? null : before.map(Partner::stoppedAt).orElse(at);
        var partner = new Partner(before.map(Partner::id).orElseGet(Ids::next), name, endpoint.get().toString(), jurisdiction.isEmpty() ? null : jurisdiction,
                key.isEmpty() ? before.map(Partner::key).orElse(null) : vault.seal(key), services, areas, stopped, form.seen());
        transaction.executeWithoutResult(status -> {
            if (!partners.save(partner, by.accountId(), at)) {
                throw new Conflict("open311.partner.conflict");
            }
            journal.append(new Subject("report-partner", partner.id()), Happening.of("report-partner.save", at, by.accountId(), Map.of("open", partner.isOpen(),
                    "services", partner.services().size(), "keyChanged", !key.isEmpty())));
        });
        partners.forget();
        return new Saving.Done(partner.id());
    }

    private static void check(boolean fine, String field, String key, String words, Map<String, Saving.Wrong.Text> errors) {
        if (!fine) {
            errors.putIfAbsent(field, new Saving.Wrong.Text("open311.partner.wrong." + key, words));
        }
    }

    private Map<String, String> services(String typed, Map<String, Saving.Wrong.Text> errors) {
        var services = new LinkedHashMap<String, String>();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var sides = Arrays.stream(line.split("=", 2)).map(String::strip).toArray(String[]::new);
            check(sides.length == 2 && !sides[1].isEmpty() && categories.open(sides[0]).isPresent(), "services", "services", line, errors);
            if (sides.length == 2) {
                services.put(sides[0], sides[1]);
            }
        });
        check(!services.isEmpty(), "services", "services.none", "", errors);
        return services;
    }

    private Set<String> areas(String typed, Map<String, Saving.Wrong.Text> errors) {
        Function<String, Boolean> known = code -> AreaCode.isValid(code) && directory.findArea(new AreaCode(code), directory.today()).isPresent();
        var areas = new LinkedHashSet<String>();
        Arrays.stream(typed.split("[\\s,;]+")).filter(code -> !code.isEmpty()).forEach(code -> {
            check(known.apply(code), "areas", "areas", code, errors);
            areas.add(code);
        });
        return areas;
    }
}
