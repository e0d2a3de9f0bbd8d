package vn.ngomon.government.dossier.filing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.ngomon.government.dossier.drafts.Uploads;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.platform.print.Qr;

/**
 * What arrived and how to follow it.
 *
 * @param secret shown this once; empty afterwards
 * @param address what the QR code opens
 */
public record ReceiptPage(UUID dossier, String lookup, String secret, Text procedure, String agency, String applicant, Instant submittedAt, String address,
        List<Paper> papers) {

    public record Paper(Text name, boolean shown, List<Uploads.Shelved> files) {}

    public String qr() {
        return Qr.svg(address);
    }
}
