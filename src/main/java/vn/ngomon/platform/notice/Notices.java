package vn.ngomon.platform.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.notice.Dispatch.Channel;
import vn.ngomon.platform.notice.Dispatch.State;
import vn.ngomon.platform.search.Fold;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.PublicAddress;

/**
 * Tells people, in the caller's transaction: what is rolled back was never said. Telling twice of the same source tells
 * once. Nothing that the simulator does leaves the program.
 */
@Service
public class Notices {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final PostedNotices inbox;
    private final Dispatches outbox;
    private final Subscriptions subscriptions;
    private final Identity identity;
    private final MessageSource messages;
    private final MailProperties mail;
    private final SmsProperties sms;
    private final PublicAddress site;
    private final InstantSource clock;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Notices(PostedNotices inbox, Dispatches outbox, Subscriptions subscriptions, Identity identity, MessageSource messages, MailProperties mail,
            SmsProperties sms, PublicAddress site, InstantSource clock, JdbcTemplate jdbc, JsonMapper json) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.subscriptions = subscriptions;
        this.identity = identity;
        this.messages = messages;
        this.mail = mail;
        this.sms = sms;
        this.site = site;
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional
    public void post(Notice notice) {
        post(List.of(notice));
    }

    /** As {@link #post(Notice)}, all at once: what a journal consumer has to say of the entries it read. */
    @Transactional
    public void post(List<Notice> notices) {
        var accounts = accounts(notices);
        var writes = new Writes(new Batch(), new Batch());
        notices.forEach(notice -> post(notice, account(notice, accounts), null, writes));
        push(notices, accounts, writes);
        writes.flush(jdbc);
    }

    /** What goes into inboxes and what leaves the program, each many rows of one statement. */
    private record Writes(Batch inbox, Batch outbox) {

        void flush(JdbcTemplate jdbc) {
            inbox.flush(jdbc);
            outbox.flush(jdbc);
        }
    }

    /**
     * What expires is not kept for want of a server: its sender keeps it, where it belongs.
     *
     * @param expiresAt after which what leaves the program is worth nothing
     * @return whether it is on its way to somebody outside
     */
    @Transactional
    boolean post(Notice notice, Instant expiresAt) {
        var writes = new Writes(new Batch(), new Batch());
        var leaves = post(notice, account(notice, accounts(List.of(notice))), expiresAt, writes);
        writes.flush(jdbc);
        return leaves;
    }

    /** Looked up once for all that is told together: one official hears of many dossiers. */
    private Map<UUID, Account> accounts(List<Notice> notices) {
        var told = notices.stream().flatMap(notice -> Optional.ofNullable(notice.recipient().account()).stream()).collect(Collectors.toSet());
        return identity.find(told).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private static Optional<Account> account(Notice notice, Map<UUID, Account> known) {
        return Optional.ofNullable(notice.recipient().account()).map(known::get);
    }

    private boolean post(Notice notice, Optional<Account> known, @Nullable Instant expiresAt, Writes writes) {
        text(notice, "title", VIETNAMESE);      // a key without words is a bug: better now than in somebody's inbox
        var to = notice.recipient();
        if (known.filter(account -> account.state() == Account.State.CLOSED).isPresent()) {
            return false;
        }
        if (to.account() != null) {
            inbox.add(Ids.next(), notice, to.account(), clock.instant(), writes.inbox());
        }
        if (notice.simulated() || BusinessClock.isSimulated()) {
            return false;
        }
        var reached = known.filter(Account::isOpen);        // one that is suspended is told nothing outside
        var email = to.email() != null ? to.email() : reached.map(Account::email).orElse(null);
        var phone = to.phone() != null ? to.phone() : reached.map(Account::phone).orElse(null);
        var language = to.language() != null ? to.language() : VIETNAMESE;
        if (email != null && isAddress(email)) {
            return leave(notice, Channel.MAIL, email, body(notice, language), language, mail.hasServer(), expiresAt, writes.outbox());
        }
        return phone != null && leave(notice, Channel.SMS, phone, brief(notice, language), language, sms.hasGateway() && (expiresAt != null || sms.notices()), expiresAt,
                writes.outbox());
    }

    /** What nothing carries is kept, but for what expires. */
    private boolean leave(Notice notice, Channel channel, String recipient, String body, Locale language, boolean carried, @Nullable Instant expiresAt, Batch batch) {
        if (carried || expiresAt == null) {
            dispatch(notice, channel, recipient, body, language, carried ? State.WAITING : State.KEPT, expiresAt, batch);
        }
        return carried;
    }

    /** To the browsers of those who are told, each in the language it was subscribed in: the title and the way, and nothing that a locked screen should not show. */
    private void push(List<Notice> notices, Map<UUID, Account> accounts, Writes writes) {
        if (BusinessClock.isSimulated()) {
            return;
        }
        var browsers = subscriptions.of(accounts.values().stream().filter(Account::isOpen).map(Account::id).toList());
        for (var notice : browsers.isEmpty() ? List.<Notice>of() : notices) {
            var account = notice.recipient().account();
            if (account != null && !notice.simulated()) {
                for (var browser : browsers.getOrDefault(account, List.of())) {
                    var body = json.writeValueAsString(Map.of("title", text(notice, "title", browser.language()), "lang", browser.language().getLanguage(),
                            "link", Objects.requireNonNullElse(notice.link(), "/account/notices"), "tag", notice.source().toString()));
                    dispatch(notice, Channel.PUSH, browser.id().toString(), body, browser.language(), State.WAITING, null, writes.outbox());
                }
            }
        }
    }

    /** How many notices an account has not read: the number on the bell. */
    public int unread(UUID account) {
        return inbox.unread(account);
    }

    private void dispatch(Notice notice, Channel channel, String recipient, String body, Locale language, State state, @Nullable Instant expiresAt,
            Batch batch) {
        var id = Ids.next();
        outbox.add(new Dispatch(id, channel, recipient, text(notice, "title", language), body, "<" + id + "@ngomon>", state, 0, null,
                clock.instant().truncatedTo(ChronoUnit.MICROS), null, expiresAt), notice.source(), notice.recipient().account(), batch);
    }

    private String body(Notice notice, Locale language) {
        var text = text(notice, "text", language);
        var link = Optional.ofNullable(notice.link()).flatMap(site::find).map(address -> "\n\n" + address).orElse("");
        return text + link + "\n\n-- \n" + messages.getMessage("notice.mail.footer", null, language);
    }

    /** In words of its own where the usual ones are too many, without accents, which would halve what fits. */
    private String brief(Notice notice, Locale language) {
        var words = Optional.ofNullable(messages.getMessage(notice.key() + ".sms", Notice.words(notice.args(), language), null, language)).orElseGet(() -> text(notice, "text", language));
        return sms.accents() ? words : Fold.unaccented(words);
    }

    private String text(Notice notice, String part, Locale language) {
        return messages.getMessage(notice.key() + "." + part, Notice.words(notice.args(), language), language);
    }

    private static boolean isAddress(@Nullable String email) {
        return email != null && email.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+") && email.length() <= 254;
    }
}
