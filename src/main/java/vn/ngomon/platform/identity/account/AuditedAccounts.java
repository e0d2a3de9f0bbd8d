package vn.ngomon.platform.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.audit.AuditGuide;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Subject;

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
}
