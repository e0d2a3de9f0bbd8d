package vn.ngomon.city.fieldreport.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.abuse.Doubt;
import vn.ngomon.city.fieldreport.abuse.Watch;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.photos.SentMedia;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Visitors;

/** Takes in what a form brought: its pictures first, then its words. */
@Component
public class Incoming {

    private static final int MOST_FILES = 10;
    /** What a person proves by solving a puzzle: that they are one. The rest is for the centre to judge. */
    private static final Set<Doubt> CLEARED_BY_PROOF = EnumSet.of(Doubt.MANY_FROM_DEVICE, Doubt.MANY_FROM_ADDRESS);

    private final SentMedia media;
    private final ReportPhotos photos;
    private final Questions questions;
    private final Reporting reporting;
    private final Watch watch;
    private final Visitors visitors;

    Incoming(SentMedia media, ReportPhotos photos, Questions questions, Reporting reporting, Watch watch, Visitors visitors) {
        this.media = media;
        this.photos = photos;
        this.questions = questions;
        this.reporting = reporting;
        this.watch = watch;
        this.visitors = visitors;
    }

    /**
     * @param offered whether the position is that of a picture, for its sender to confirm
     * @param refused files that could not be taken
     */
    public record Arrived(ReportForm form, ObjectNode answers, boolean offered, List<SentMedia.Refused> refused, List<Received.Flaw> flaws) {

        public Arrived {
            refused = List.copyOf(refused);
            flaws = List.copyOf(flaws);
        }

        public boolean isWrong() {
            return !refused.isEmpty() || !flaws.isEmpty();
        }

        /** @param reporter who reported it */
        public Telling telling(Source source, Reporter reporter) {
            return new Telling(form.category(), form.description(), form.spot().orElse(null), form.metres().orElse(null), form.place(), source, answers.isEmpty() ? null : answers,
                    form.pictures(), form.films(), reporter);
        }
    }

    /**
     * What is not there any more is told of once, and no longer asked for the next time.
     *
     * @param device whose earlier uploads are the sender's too
     */
    public Arrived read(ReportForm typed, MultiValueMap<String, MultipartFile> files, Map<String, String[]> params, Actor sender, UUID device) {
        photos.handOver(typed.files(), device, sender.accountId());
        var kept = media.receive(files, "photos", Math.max(0, MOST_FILES + 1 - typed.files().size()), sender);
        var form = typed.with(kept.pictures(), kept.films());
        var taken = form.lon().isEmpty() && form.place().isEmpty() ? kept.spot() : java.util.Optional.<vn.ngomon.platform.file.photo.Spot>empty();
        var placed = taken.map(spot -> form.at(spot.lon(), spot.lat())).orElse(form);
        var arrived = new Arrived(placed, questions.answers(form.category(), params), taken.isPresent(), kept.refused(), List.of());
        var flaws = new ArrayList<>(reporting.flaws(arrived.telling(Source.ONLINE, Reporter.account(sender.accountId())), sender));
        var still = flaws.isEmpty() ? placed : placed.only(photos.from(placed.files(), sender.accountId()));
        return new Arrived(still, arrived.answers(), arrived.offered(), kept.refused(), flaws);
    }

    Watch.Guest guest(Actor actor, UUID device, HttpServletRequest request) {
        return new Watch.Guest(actor.accountId(), device, visitors.address(request));
    }

    Set<Doubt> doubts(Watch.Guest guest, ReportForm form) {
        return watch.doubts(guest, form.words());
    }

    Received receive(Arrived arrived, Actor actor, Watch.Guest guest, Set<Doubt> doubts) {
        var left = EnumSet.noneOf(Doubt.class);
        left.addAll(doubts);
        left.removeAll(CLEARED_BY_PROOF);
        var reporter = Reporter.of(actor.accountId(), arrived.form().clientKey().orElse(null), guest.device());
        var received = reporting.receive(arrived.telling(Source.ONLINE, reporter), actor, (report, batch) -> watch.setAside(report.id(), left, batch));
        if (received instanceof Received.Done) {
            watch.cameFrom(guest.address());
        }
        return received;
    }
}
