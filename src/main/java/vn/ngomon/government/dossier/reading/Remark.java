package vn.ngomon.government.dossier.reading;

import java.time.Instant;

/**
 * Why a draft came back.
 *
 * @param act what was done, in the words of the process
 * @param words the officer's own
 * @param version of the result that was sent back
 * @param renewed whether another version was drafted since
 */
public record Remark(String act, String who, Instant at, String words, int version, boolean renewed) {}
