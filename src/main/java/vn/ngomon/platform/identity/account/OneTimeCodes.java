package vn.ngomon.platform.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.identity.OneTimeCodeSender;
import vn.ngomon.platform.identity.OneTimeCodeSender.Message;
import vn.ngomon.platform.identity.OneTimeCodeSender.Purpose;
import vn.ngomon.platform.journal.Ids;

/** Six digits that prove a phone or a mailbox: ten minutes, five tries, once. */
@Repository
public class OneTimeCodes {

    /** @param details what is to be done when the code is right */
    public record Pending(UUID id, Purpose purpose, @Nullable UUID accountId, String contact, Map<String, String> details) {}

    public sealed interface Answer {

        record Right(Pending pending) implements Answer {}

        record Wrong(int triesLeft) implements Answer {}

        record Expired() implements Answer {}
    }

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Purpose> WITHOUT_CODE = EnumSet.of(Purpose.ALREADY_REGISTERED, Purpose.NOT_BY_CODE);

    private final JdbcClient db;
    private final JsonMapper json;
    private final KeptCodes kept;
    private final ObjectProvider<OneTimeCodeSender> senders;

    OneTimeCodes(JdbcClient db, JsonMapper json, KeptCodes kept, ObjectProvider<OneTimeCodeSender> senders) {
        this.db = db;
        this.json = json;
        this.kept = kept;
        this.senders = senders;
    }

    @Transactional
    public UUID send(Purpose purpose, @Nullable UUID account, String contact, Map<String, String> details) {
        var id = Ids.next();
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        var now = Accounts.now();
        db.sql("""
                insert into one_time_code (id, purpose, account_id, contact, details, code_hash, tries_left, created_at, expires_at)
                values (:id, :purpose, :account, :contact, :details::jsonb, :hash, :tries, :now, :expires)""")
                .param("id", id).param("purpose", purpose.name()).param("account", account).param("contact", contact)
                .param("details", json.writeValueAsString(details)).param("hash", hash(id, code)).param("tries", TRIES)
                .param("now", now).param("expires", now.plus(LIFE)).update();
        if (purpose != Purpose.NOBODY) {
            deliver(new Message(contact, purpose, WITHOUT_CODE.contains(purpose) ? "" : code, now.plus(LIFE).toInstant(),
                    LocaleContextHolder.getLocale()));
        }
        return id;
    }

    private void deliver(Message message) {
        if (senders.orderedStream().noneMatch(sender -> sender.send(message))) {
            kept.keep(message);
        }
    }

    public Optional<Pending> find(UUID id) {
        return db.sql("""
                select id, purpose, account_id, contact, details from one_time_code
                where id = :id and used_at is null and expires_at > :now""")
                .param("id", id).param("now", Accounts.now())
                .query((row, n) -> new Pending(row.getObject("id", UUID.class), Purpose.valueOf(row.getString("purpose")),
                        row.getObject("account_id", UUID.class), row.getString("contact"),
                        json.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {})))
                .optional();
    }

    /** A code for somebody who has an account already, for an account not entered so, or for nobody, is never right. */
    @Transactional
    public Answer redeem(UUID id, String typed) {
        var left = db.sql("""
                update one_time_code set tries_left = tries_left - 1
                where id = :id and used_at is null and expires_at > :now and tries_left > 0
                returning tries_left""").param("id", id).param("now", Accounts.now()).query(Integer.class).optional();
        var pending = find(id);
        if (left.isEmpty() || pending.isEmpty()) {
            return new Answer.Expired();
        }
        var digits = typed.replaceAll("\\s", "");
        var stored = db.sql("select code_hash from one_time_code where id = :id").param("id", id).query(byte[].class).single();
        var real = pending.get().purpose() != Purpose.NOBODY && !WITHOUT_CODE.contains(pending.get().purpose());
        if (!MessageDigest.isEqual(stored, hash(id, digits)) || !real) {
            return left.get() == 0 ? new Answer.Expired() : new Answer.Wrong(left.get());
        }
        db.sql("update one_time_code set used_at = :now where id = :id").param("now", Accounts.now()).param("id", id).update();
        return new Answer.Right(pending.get());
    }

    /** Codes hold contacts and chosen names; a day after they expire nobody needs them. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        var yesterday = Accounts.now().minusDays(1);
        db.sql("delete from one_time_code where expires_at < :then").param("then", yesterday).update();
        db.sql("delete from kept_code where expires_at < :then").param("then", yesterday).update();
    }

    private static byte[] hash(UUID id, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((id + code.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

}
