package vn.ngomon.operations.demo.reports;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.photos.SentPhotos;
import vn.ngomon.operations.demo.scenes.Scenes;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.photo.Photograph;
import vn.ngomon.platform.journal.Batch;

/** Sends drawn pictures as people send photographs. */
@Component
@ConditionalOnProperty("ngomon.demo")
class Pictures {

    static final Pair NONE = new Pair(List.of(), List.of());

    private final Scenes scenes;
    private final SentPhotos photos;

    Pictures(Scenes scenes, SentPhotos photos) {
        this.scenes = scenes;
        this.photos = photos;
    }

    record Pair(List<UUID> before, List<UUID> after) {}

    /** What the reporter sends along. */
    List<UUID> told(ReportPlan plan, Actor reporter) {
        return plan.turns().photo() ? List.of(sent(plan, false, reporter)) : List.of();
    }

    /** As it was and as it is now, with the answer that holds. */
    Pair mended(Story story, Actor officer) {
        return story.plan.turns().shownMended() && story.isLast(Act.Kind.ANSWER)
                ? new Pair(List.of(sent(story.plan, false, officer)), List.of(sent(story.plan, true, officer))) : NONE;
    }

    private UUID sent(ReportPlan plan, boolean mended, Actor by) {
        var picture = scenes.picture(plan.category(), plan.core(), mended);
        if (photos.receive(new ByteArrayInputStream(picture), "anh-ve-mo-phong.jpg", by, new Batch()) instanceof Photograph.Kept kept) {
            return kept.file().id();
        }
        throw new IllegalStateException("A drawn picture of " + plan.category() + " was refused");
    }

    void forget() {
        scenes.forget();
    }
}
