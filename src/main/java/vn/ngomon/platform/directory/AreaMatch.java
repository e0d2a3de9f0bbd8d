package vn.ngomon.platform.directory;

import java.util.List;

/**
 * A unit found by a name, of today or of former days.
 *
 * @param current itself when it exists on the day asked about, else those that came of it
 */
public record AreaMatch(Area found, List<Area> current) {

    public AreaMatch {
        current = List.copyOf(current);
    }

    public boolean isFormer() {
        return !current.contains(found);
    }
}
