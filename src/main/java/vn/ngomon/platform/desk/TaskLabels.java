package vn.ngomon.platform.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ngomon.platform.directory.Actor;

/**
 * What a task of one kind of case is about, asked of the feature that owns the case: the inbox itself keeps no personal data
 * and knows no feature.
 */
public interface TaskLabels {

    String caseKind();

    /** The noun for the kind, for the filter. */
    String textKey();

    String href(UUID caseId);

    Map<UUID, Label> of(Collection<UUID> cases);

    /** The case with exactly this name: what a scanner reads off its slip. */
    Optional<UUID> named(String name);

    /** Open cases that may be in this officer's inbox, under a person's name or a number that only the feature knows; a few hundred at most. */
    Set<UUID> find(String text, Actor officer);

    /**
     * @param name the code or look-up number colleagues call it by
     * @param who the person it is for
     * @param about what the case is about in other languages than the Vietnamese of its title, by language
     */
    record Label(String name, String who, Map<String, String> about) {}
}
