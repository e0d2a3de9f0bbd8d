package vn.ngomon.city.fieldreport.voice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.city.fieldreport.Publication;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.ui.Conflict;
import vn.ngomon.platform.ui.NotFound;

/** What people say of a public report. Only who reported may rate its answer and have it opened again; anybody signed in may have the same trouble or follow. */
@Service
public class Voices {

    public static final int BEST = 4;
    public static final int LONGEST_COMMENT = 1000;

    private final Ratings ratings;
    private final Followers followers;
    private final Reports reports;
    private final Publication publication;
    private final Dispatching dispatching;
    private final Casework casework;
    private final CaseFiles cases;
    private final InstantSource clock;
    private final JdbcTemplate jdbc;

    Voices(Ratings ratings, Followers followers, Reports reports, Publication publication, Dispatching dispatching, Casework casework, CaseFiles cases, InstantSource clock, JdbcTemplate jdbc) {
        this.ratings = ratings;
        this.followers = followers;
        this.reports = reports;
        this.publication = publication;
        this.dispatching = dispatching;
        this.casework = casework;
        this.cases = cases;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What an account has said of a report and may say now. */
    public Voice of(UUID report, UUID account) {
        var own = reports.isOwn(report, account);
        var answer = own ? ratings.answer(report) : Optional.<Ratings.Answer>empty();
        return new Voice(own, followers.supports(report, account), followers.follows(report, account), answer.flatMap(given -> ratings.find(report, given.id())).orElse(null),
                answer.flatMap(given -> until(report)).orElse(null));
    }

    /**
     * The reporter's word on the newest answer; said again it replaces what was said before.
     *
     * @throws NotFound for anybody but who reported
     */
    @Transactional
    public Rated rate(UUID report, Actor reporter, int score, boolean fixed, @Nullable String comment) {
        mustBeOwn(report, reporter);
        var words = Optional.ofNullable(comment).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        if (score < 1 || score > BEST || words != null && words.length() > LONGEST_COMMENT) {
            return new Rated.Wrong(LONGEST_COMMENT);
        }
        var answer = ratings.answer(report);
        if (answer.isEmpty()) {
            return new Rated.NoAnswer();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var until = until(report);
        if (until.isEmpty()) {
            return new Rated.NoAnswer();
        }
        if (at.isAfter(until.get())) {
            return new Rated.TooLate(until.get());
        }
        write(report, reporter, answer.get(), new Rating(score, fixed, words, at));
        return new Rated.Done();
    }

    /** An answer may be rated as long as the process lets the report be opened again. */
    private Optional<Instant> until(UUID report) {
        return cases.find(report).flatMap(file -> cases.openUntil(file, "reopen"));
    }

    /** The note locks the case: whoever had it opened again meanwhile has taken the answer away. */
    private void write(UUID report, Actor reporter, Ratings.Answer answer, Rating rating) {
        casework.note(report, reporter, "rated", Map.of("score", rating.score(), "fixed", rating.fixed()));
        if (ratings.answer(report).filter(answer::equals).isEmpty()) {
            throw new Conflict();
        }
        var batch = new Batch();
        ratings.put(report, answer.id(), rating.score(), rating.fixed(), rating.comment(), rating.ratedAt(), batch);
        publication.rated(report, rating.score(), rating.fixed(), rating.ratedAt(), batch);
        batch.flush(jdbc);
    }

    /**
     * Not mended: back to the agency, within the days the process allows.
     *
     * @throws NotFound for anybody but who reported
     */
    public Outcome reopen(UUID report, Actor reporter, String reason) {
        mustBeOwn(report, reporter);
        return dispatching.perform(Move.of(report, "reopen", reporter).as(Capacity.APPLICANT).because(reason));
    }

    /** "Tôi cũng gặp": the same trouble. Who reported has said so already. */
    @Transactional
    public boolean support(UUID report, UUID account) {
        return !reports.isOwn(report, account) && followers.support(report, account, clock.instant()) && counted(report);
    }

    @Transactional
    public boolean unsupport(UUID report, UUID account) {
        return followers.unsupport(report, account) && counted(report);
    }

    private boolean counted(UUID report) {
        var batch = new Batch();
        publication.supported(report, now(), batch);
        batch.flush(jdbc);
        return true;
    }

    public boolean follow(UUID report, UUID account) {
        return followers.follow(report, account, now());
    }

    public boolean unfollow(UUID report, UUID account) {
        return followers.unfollow(report, account);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void mustBeOwn(UUID report, Actor reporter) {
        if (!reports.isOwn(report, reporter.accountId())) {
            throw new NotFound();
        }
    }
}
