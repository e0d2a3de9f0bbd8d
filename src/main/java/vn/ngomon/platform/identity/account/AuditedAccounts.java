package vn.ngomon.platform.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.audit.AuditGuide;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.Ui;

/** Lets an auditor ask for an account by what its owner signs in with. */
@Component
class AuditedAccounts implements AuditGuide {

    private final Identity identity;

    AuditedAccounts(Identity identity) {
        this.identity = identity;
    }

    @Override
    public List<Subject> find(String words) {
        return identity.findByName(words).map(account -> new Subject("account", account.id())).stream().toList();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return identity.names(ids);
    }

    @Override
    public Map<UUID, String> deeds(List<Entry> entries, Ui ui) {
        return entries.stream().filter(entry -> entry.type().startsWith("account."))
                .collect(Collectors.toMap(Entry::id, entry -> ui.t("identity.event." + entry.type().substring("account.".length())), (one, other) -> one));
    }

    @Override
    public Optional<String> look(String what, Ui ui) {
        return what.equals("identity.verification") ? Optional.of(ui.t("identity.verification")) : Optional.empty();
    }
}
