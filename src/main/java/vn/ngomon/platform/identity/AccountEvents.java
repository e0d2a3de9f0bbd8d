package vn.ngomon.platform.identity;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/** Writes into the journal what happened to accounts: by id, never by name, number or phone. */
@Component
public class AccountEvents {

    private final Journal journal;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    AccountEvents(Journal journal, InstantSource clock, TransactionTemplate transaction) {
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** By the account's own hand. */
    public void happened(UUID account, String what) {
        happened(account, account, what);
    }

    /** In the caller's transaction, if there is one. */
    public void happened(UUID account, UUID actor, String what) {
        transaction.executeWithoutResult(status -> journal.append(new Subject("account", account),
                Happening.of("account." + what, clock.instant(), actor, Map.of())));
    }
}
