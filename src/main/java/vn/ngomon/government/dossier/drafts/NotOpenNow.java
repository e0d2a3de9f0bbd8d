package vn.ngomon.government.dossier.drafts;

import vn.ngomon.government.procedure.ProcedureVersion;

/** Somebody wants to file what there is, but what takes no dossiers online now: suspended, replaced, or for the desk only. */
public final class NotOpenNow extends RuntimeException {

    private final transient ProcedureVersion version;

    NotOpenNow(ProcedureVersion version) {
        super("Takes no dossiers online: " + version.code(), null, false, false);
        this.version = version;
    }

    public ProcedureVersion version() {
        return version;
    }
}
