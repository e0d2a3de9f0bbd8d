package vn.ngomon.government.dossier.submission;

import java.util.List;
import java.util.UUID;

/** How a filing ended. */
public sealed interface Filed {

    /**
     * It is in.
     *
     * @param lookup the trackable reference, {@code secret} opens it without an account; shown once
     * @param arrived what arrived: each file with size and hash
     */
    record Done(UUID id, String lookup, String secret, List<Arrived> arrived) implements Filed {}

    /** The procedure takes no dossiers now: suspended, replaced, repealed, unknown, or not by this channel. */
    record NotOpen() implements Filed {}

    /** No agency is competent for this address. */
    record NoAgency() implements Filed {}

    /** What is wrong, field by field; nothing was filed. */
    record Invalid(List<Problem> problems) implements Filed {}

    record Arrived(String paper, String file, long size, String sha256) {}

    /** @param pointer JSON pointer into the form, or {@code papers/<code>}, or the name of an applicant field */
    record Problem(String pointer, String messageKey, List<Object> args) {}
}
