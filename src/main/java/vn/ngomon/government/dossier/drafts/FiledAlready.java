package vn.ngomon.government.dossier.drafts;

import java.util.UUID;

/** A draft is opened that has become a dossier, as the browser's way back does: its owner is led there. */
public final class FiledAlready extends RuntimeException {

    private final UUID dossier;

    FiledAlready(UUID dossier) {
        super("Has become a dossier: " + dossier, null, false, false);
        this.dossier = dossier;
    }

    public UUID dossier() {
        return dossier;
    }
}
