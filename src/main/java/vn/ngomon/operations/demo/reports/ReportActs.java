package vn.ngomon.operations.demo.reports;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.voice.Rated;
import vn.ngomon.city.fieldreport.voice.Voices;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.city.fieldreport.work.Exchanges;
import vn.ngomon.operations.demo.people.DemoPeople;
import vn.ngomon.operations.demo.words.Wording;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Batch;

/** One act on a simulated report, by whoever's turn it is, at the moment it is to happen. */
@Component
@ConditionalOnProperty("ngomon.demo")
class ReportActs {

    static final int LEFT = -1;

    private final Dispatching dispatching;
    private final Voices voices;
    private final Exchanges exchanges;
    private final Casework casework;
    private final CaseFiles cases;
    private final Categories categories;
    private final Calendars calendars;
    private final Directory directory;
    private final DemoPeople people;
    private final Residents residents;
    private final DemoReports reports;
    private final Pictures pictures;
    private final ReportPhotos photos;
    private final Wording wording;
    private final InstantSource clock;

    ReportActs(Dispatching dispatching, Voices voices, Exchanges exchanges, Casework casework, CaseFiles cases, Categories categories, Calendars calendars, Directory directory,
            DemoPeople people, Residents residents, DemoReports reports, Pictures pictures, ReportPhotos photos, Wording wording, InstantSource clock) {
        this.dispatching = dispatching;
        this.voices = voices;
        this.exchanges = exchanges;
        this.casework = casework;
        this.cases = cases;
        this.categories = categories;
        this.calendars = calendars;
        this.directory = directory;
        this.people = people;
        this.residents = residents;
        this.reports = reports;
        this.pictures = pictures;
        this.photos = photos;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Under the business time of the act.
     *
     * @return the case's version after it; {@link #LEFT} when somebody else has moved the case: then it is left to people
     */
    int perform(Story story, Act act) {
        return switch (act.kind()) {
            case RECEIVE -> throw new IllegalArgumentException("Received before");
            case ASK -> asked(story);
            case REPLY -> replied(story);
            case SUPPORT -> supported(story);
            case RATE -> rated(story);
            default -> moved(story, act);
        };
    }

    private int moved(Story story, Act act) {
        var sent = act.kind() == Act.Kind.ANSWER ? pictures.mended(story, handler(story)) : Pictures.NONE;
        var move = move(story, act.kind());
        var outcome = dispatching.perform(move.seen(story.version()), (done, batch) -> {
            attach(story, sent, move.actor(), done.file().stepSince(), batch);
            reports.took(story.plan.number(), story.acts() + 1, done.file().version(), batch);
        });
        return switch (outcome) {
            case Outcome.Done done -> done.file().version();
            case Outcome.Stale stale -> LEFT;
            case Outcome.Refused refused -> throw new IllegalStateException("%s of report %s: %s".formatted(act, story.report(), refused));
        };
    }

    private void attach(Story story, Pictures.Pair sent, Actor by, Instant at, Batch batch) {
        photos.attach(story.report(), ReportPhoto.Kind.BEFORE, sent.before(), by.accountId(), at, batch);
        photos.attach(story.report(), ReportPhoto.Kind.AFTER, sent.after(), by.accountId(), at, batch);
    }

    private Move move(Story story, Act.Kind kind) {
        var id = story.report();
        var plan = story.plan;
        return switch (kind) {
            case REJECT -> Move.of(id, "reject", centre()).because(phrase("refusal", story));
            case MERGE -> Move.of(id, "merge", centre()).because(phrase("merge", story)).with("into", reports.of(plan.twin()).orElseThrow().report());
            case DISPATCH -> Move.of(id, categories.get(plan.category()).instant() ? "alert" : "dispatch", centre()).with("agency", story.holder());
            case ACKNOWLEDGE -> Move.of(id, "acknowledge", handler(story));
            case RETURN -> Move.of(id, "return", handler(story)).because(phrase("return", story));
            case REDISPATCH -> Move.of(id, "redispatch", centre()).because(phrase("redispatch", story)).with("agency", plan.agency());
            case FORWARD -> Move.of(id, "forward", handler(story)).because(phrase("forward", story)).with("agency", plan.agency());
            case EXTEND -> Move.of(id, "extend", handler(story)).because(phrase("extend", story))
                    .with("newDate", Script.extended(cases.find(id).orElseThrow().due(), calendars.of(plan.agency())));
            case ANSWER -> Move.of(id, "answer", handler(story)).with("answer", answer(story));
            case SEND_BACK -> Move.of(id, "sendBack", centre()).because(phrase("sendBack", story));
            case APPROVE -> Move.of(id, "approve", centre());
            case REOPEN -> Move.of(id, "reopen", reporter(story)).as(Capacity.APPLICANT).because(phrase("reopen", story));
            default -> throw new IllegalArgumentException(kind + " moves no case");
        };
    }

    private String answer(Story story) {
        return wording.answer(story.plan.category(), directory.getAgency(story.plan.agency()).name(), clock.instant(), random(story));
    }

    private int asked(Story story) {
        var officer = handler(story);
        var done = casework.note(story.report(), officer, "asked-reporter", Map.of("office", story.holder().toString()));
        exchanges.say(story.report(), story.holder(), officer.accountId(), phrase("ask", story), clock.instant());
        return took(story, done.file().version());
    }

    private int replied(Story story) {
        exchanges.say(story.report(), null, reporter(story).accountId(), phrase("reply", story), clock.instant());
        return took(story, story.version());
    }

    private int supported(Story story) {
        for (int i = 0; i < story.plan.turns().supporters(); i++) {
            voices.support(story.report(), residents.actor(story.plan.reporter() + 1 + i).accountId());
        }
        return took(story, story.version());
    }

    private int rated(Story story) {
        var score = story.plan.score();
        var random = random(story);
        var comment = random.nextInt(100) < 40 ? wording.phrase("comment" + score, random) : null;
        var rated = voices.rate(story.report(), reporter(story), score, score > 1 && random.nextInt(100) < 72, comment);
        return rated instanceof Rated.Done ? took(story, cases.find(story.report()).orElseThrow().version()) : LEFT;
    }

    private int took(Story story, int version) {
        reports.took(story.plan.number(), story.acts() + 1, version);
        return version;
    }

    private Actor reporter(Story story) {
        return residents.actor(story.plan.reporter());
    }

    private Actor handler(Story story) {
        return people.actor(story.holder(), Role.REPORT_HANDLER);
    }

    private Actor centre() {
        return people.actor(people.operationsCentre(), Role.CENTRE_OFFICER);
    }

    private String phrase(String use, Story story) {
        return wording.phrase(use, random(story));
    }

    private static SplittableRandom random(Story story) {
        return new SplittableRandom(story.plan.seed() + 101L * story.acts());
    }
}
