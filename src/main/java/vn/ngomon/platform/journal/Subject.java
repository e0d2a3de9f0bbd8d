package vn.ngomon.platform.journal;

import java.util.UUID;

/**
 * What a journal entry is about.
 *
 * @param kind a short noun owned by one feature: {@code dossier}, {@code account}, {@code procedure}
 */
public record Subject(String kind, UUID id) {}
