package vn.ngomon.city.fieldreport.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.photos.SentMedia;
import vn.ngomon.platform.directory.Actor;

/** Makes a report of a letter: its words, its pictures, and where an answer goes, for the centre's eyes. */
@Service
class MailedReports {

    private static final Logger LOG = LoggerFactory.getLogger(MailedReports.class);
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int LONGEST_NAME = 200;

    private final Reporting reporting;
    private final Categories categories;
    private final SentMedia media;
    private final ReadMails mails;
    private final MessageSource messages;
    private final InstantSource clock;

    MailedReports(Reporting reporting, Categories categories, SentMedia media, ReadMails mails, MessageSource messages, InstantSource clock) {
        this.reporting = reporting;
        this.categories = categories;
        this.media = media;
        this.mails = mails;
        this.messages = messages;
        this.clock = clock;
    }

    /** Once: a letter that was read before, here or on another node, changes nothing. */
    void receive(Message message, MailboxProperties settings) throws MessagingException, IOException {
        var digest = Letter.digest(message);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (mails.knows(digest)) {
            return;
        }
        var letter = message.getSize() > settings.largest() ? java.util.Optional.<Letter>empty() : Letter.of(message);
        if (letter.isEmpty()) {
            mails.passedOver(digest, at);
        } else {
            keep(letter.get(), digest, settings, at);
        }
    }

    private void keep(Letter letter, byte[] digest, MailboxProperties settings, Instant at) throws MessagingException, IOException {
        var pictures = new ArrayList<UUID>();
        var films = new ArrayList<UUID>();
        for (var part : letter.pictures()) {
            try (var in = part.getInputStream()) {
                var kept = media.receive(in, Letter.nameOf(part), part.getContentType().toLowerCase(Locale.ROOT), Actor.SYSTEM);
                pictures.addAll(kept.pictures());
                films.addAll(kept.films());
            }
        }
        try {
            if (reporting.receive(telling(letter, pictures, films, settings), Actor.SYSTEM, (report, batch) -> mails.became(digest, report.id(), at, batch)) instanceof Received.Wrong(var flaws)) {
                LOG.warn("A letter to the reports' mailbox became no report: {}", flaws.stream().map(Received.Flaw::messageKey).toList());
                mails.passedOver(digest, at);
            }
        } catch (DuplicateKeyException e) {
            if (!mails.knows(digest)) {       // otherwise another node was quicker
                throw e;
            }
        }
    }

    private Telling telling(Letter letter, List<UUID> pictures, List<UUID> films, MailboxProperties settings) {
        var words = words(letter);
        var category = categories.suggest(words, 1).stream().findFirst().map(Category::code).orElse(settings.category());
        var name = letter.name().strip();
        var reporter = new Reporter(null, name.isEmpty() ? null : name.substring(0, Math.min(LONGEST_NAME, name.length())), letter.from(), null, null);
        return new Telling(category, words, null, null, text("reporting.mail.place"), Source.EMAIL, null, pictures, films, reporter);
    }

    private String words(Letter letter) {
        var words = (letter.subject() + "\n\n" + letter.text()).replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        var told = words.length() < Telling.SHORTEST ? (words + "\n" + text("reporting.mail.none")).strip() : words;
        return Excerpt.of(told, Telling.LONGEST);
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
