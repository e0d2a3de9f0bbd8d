package vn.ngomon.platform.identity.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.identity.Account;

/** Identity numbers and tax codes: claimed by anybody, verified for one account. */
@Repository
public class IdentityNumbers {

    /** One number of one account; {@code verifiedHow} is IN_PERSON, PROVIDER or null while only claimed. */
    public record Claim(UUID accountId, String number, Instant claimedAt, @Nullable Instant verifiedAt, @Nullable String verifiedHow) {

        public boolean verified() {
            return verifiedAt != null;
        }
    }

    private static final String COLUMNS = "account_id, number, claimed_at, verified_at, verified_how";

    private final JdbcClient db;

    IdentityNumbers(JdbcClient db) {
        this.db = db;
    }

    /** Without blanks; people have 12 digits (older cards 9), businesses a tax code of 10 or 13 (written 0101234567-001). */
    public static Optional<String> read(String typed, Account.Kind kind) {
        var digits = typed.replaceAll("[\\s.-]", "");
        var shape = kind == Account.Kind.BUSINESS ? "[0-9]{10}|[0-9]{13}" : "[0-9]{12}|[0-9]{9}";
        return digits.matches(shape) ? Optional.of(digits) : Optional.empty();
    }

    public List<Claim> of(UUID account) {
        return db.sql("select " + COLUMNS + " from identity_number where account_id = :account order by verified_at desc nulls last")
                .param("account", account).query(Claim.class).list();
    }

    public List<Claim> claiming(String number) {
        return db.sql("select " + COLUMNS + " from identity_number where number = :number order by verified_at nulls last, claimed_at limit 50")
                .param("number", number).query(Claim.class).list();
    }

    public Optional<UUID> verifiedAccount(String number) {
        return db.sql("select account_id from identity_number where number = :number and verified_at is not null")
                .param("number", number).query(UUID.class).optional();
    }

    public Map<String, UUID> verifiedAccounts(Collection<String> of) {
        return of.isEmpty() ? Map.of() : db.sql("select number, account_id from identity_number where number = any(:numbers) and verified_at is not null")
                .param("numbers", of.toArray(String[]::new)).query((row, n) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Set<String> verified(UUID account) {
        return Set.copyOf(db.sql("select number from identity_number where account_id = :account and verified_at is not null")
                .param("account", account).query(String.class).list());
    }

    /** A new claim replaces an unverified one; what was verified stays. */
    public void claim(UUID account, String number) {
        db.sql("delete from identity_number where account_id = :account and verified_at is null and number <> :number")
                .param("account", account).param("number", number).update();
        db.sql("insert into identity_number (account_id, number, claimed_at) values (:account, :number, :now) on conflict do nothing")
                .param("account", account).param("number", number).param("now", Accounts.now()).update();
    }

    /** The caller has made sure that no other account is verified for it; a race ends at the unique index. */
    public void verify(UUID account, String number, UUID by, String how) {
        claim(account, number);
        db.sql("""
                update identity_number set verified_at = :now, verified_by = :by, verified_how = :how
                where account_id = :account and number = :number and verified_at is null""")
                .param("now", Accounts.now()).param("by", by).param("how", how)
                .param("account", account).param("number", number).update();
    }

    public void unverify(UUID account, String number) {
        db.sql("""
                update identity_number set verified_at = null, verified_by = null, verified_how = null
                where account_id = :account and number = :number""")
                .param("account", account).param("number", number).update();
    }

    /** The transaction holds this number against other verifiers until it ends. */
    public void lock(String number) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:number, 40))").param("number", number).query((row, n) -> 0).list();
    }
}
