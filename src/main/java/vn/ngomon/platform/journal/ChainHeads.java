package vn.ngomon.platform.journal;

/**
 * Where a feature keeps the ends of its subjects' chains, so that a cut-off tail is found too.
 *
 * @param query selects {@code (subject_kind text, subject_id uuid, sequence bigint, hash bytea)}
 */
public record ChainHeads(String query) {}
