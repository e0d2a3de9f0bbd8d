package vn.ngomon.government.dossier.slips;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.fees.FeeReductions;
import vn.ngomon.platform.print.Letterhead;
import vn.ngomon.platform.print.Qr;

/**
 * What a printed form says about a dossier; each form prints its part.
 *
 * @param circular number of the circular that prescribes the form, {@code form} its number there
 * @param link what the QR code opens
 * @param reductions fees that were reduced or waived, with their grounds
 * @param sets how many whole sets of papers were handed in
 * @param secret what opens more than the code when followed without an account; on the applicant's receipt only
 * @param promised the date on the slip; {@code newDate} the one an apology gives
 */
public record SlipPage(String circular, String form, Letterhead head, String desk, String agency, String code, String link, String applicant, String owner,
        String address, String phone, String email, String procedure, List<PaperRow> papers, int sets, String limit, @Nullable Instant receivedAt,
        @Nullable Instant promised, String returnBy, String clerk, List<Wanted> wanted, String reason, @Nullable Instant answerBy,
        @Nullable Instant newDate, String partners, List<Handed> rows, List<FeeReductions.Reduction> reductions,
        String secret) {

    public SlipPage {
        papers = List.copyOf(papers);
        wanted = List.copyOf(wanted);
        rows = List.copyOf(rows);
        reductions = List.copyOf(reductions);
    }

    public String qr() {
        return Qr.dataUri(link);
    }

    /** Officers' scanners read the code itself. */
    public String barcode() {
        return Qr.barcodeDataUri(code);
    }

    public record PaperRow(String name, int originals, int certified, int copies, String remark) {}

    public record Wanted(String name, String remark) {}

    /** One line of the control slip. @param judged key of early, on time, late; empty where the step has no budget */
    public record Handed(String giver, String giverUnit, String receiver, String receiverUnit, Instant at, String judged, String remark) {}
}
