package vn.ngomon.platform.ui;

import java.util.Set;

/**
 * Who looks at the page, as far as layout and navigation care.
 *
 * @param name shown in the header; empty when nobody is signed in
 * @param roles what the viewer may do anywhere; an official has at least one
 * @param unread messages not yet read
 */
public record Viewer(String name, Set<? extends Enum<?>> roles, int unread) {

    public static final Viewer ANONYMOUS = new Viewer("", Set.of(), 0);

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }

    public boolean isOfficial() {
        return !roles.isEmpty();
    }

    public boolean holds(Enum<?> role) {
        return roles.contains(role);
    }
}
