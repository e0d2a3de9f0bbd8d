package vn.ngomon.government.dossier.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.drafts.Uploads;
import vn.ngomon.government.dossier.filing.PapersPage;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.platform.form.FormSummary;
import vn.ngomon.platform.ui.TimelineItem;

/** One dossier as its owner sees it. */
public record OwnPage(Dossier dossier, Text procedure, String agency, Stages stages, String step, String holder, @Nullable Instant due,
        List<Promise> promises, List<String> clock, List<TimelineItem> history, List<Paper> papers, @Nullable FormSummary answers,
        @Nullable Supplement supplement, List<Fee> fees, List<Result> results, boolean mayWithdraw, boolean mayRate, int rated, String timeliness,
        boolean hasReceipt) {

    public record Promise(Instant due, Instant madeAt) {}

    public record Paper(Text name, String presented, String remark, List<Uploads.Shelved> files) {}

    /** @param answerBy until when; {@code papers} exactly those that are wanted, each with what is wrong */
    public record Supplement(String reason, Instant answerBy, List<PapersPage.Item> papers, String refused) {}

    public record Fee(Text name, long amount, String state) {}

    public record Result(String id, String title, String file, long size) {}

    public String href() {
        return "/my/dossiers/" + dossier.id();
    }
}
