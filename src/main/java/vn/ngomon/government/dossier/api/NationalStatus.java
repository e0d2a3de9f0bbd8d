package vn.ngomon.government.dossier.api;

import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.definition.Ending;

/**
 * The status codes in which dossiers are exchanged between provinces and with the national portal, 1 to 10: 1 newly registered, 2 received,
 * 3 not received, 4 processing, 5 supplement required, 6 financial obligation, 7 withdrawn, 8 stopped, 9 completed, 10 returned.
 */
final class NationalStatus {

    private NationalStatus() {}

    static int of(CaseFile file) {
        return switch (file.phase()) {
            case NEW -> 1;
            case WORKING -> file.step().equals("assignment") ? 2 : 4;
            case WAITING -> file.step().contains("supplement") ? 5 : file.step().contains("fee") || file.step().contains("payment") ? 6 : 4;
            case READY -> 9;
            case CLOSED -> closed(file);
        };
    }

    /** A refusal before acceptance is "not received"; one after it is handed over like any result. */
    private static int closed(CaseFile file) {
        return switch (file.ending() == null ? Ending.COMPLETED : file.ending()) {
            case COMPLETED -> 10;
            case REFUSED -> file.reference() == null ? 3 : 10;
            case WITHDRAWN -> 7;
            case STOPPED -> 8;
        };
    }
}
