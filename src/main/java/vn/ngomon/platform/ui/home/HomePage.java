package vn.ngomon.platform.ui.home;

import java.util.List;
import vn.ngomon.platform.ui.HomeFigures;

/** What the gate shows: the features' own doors, doors by life event and the published figures, as far as features contributed them. */
public record HomePage(List<Door> city, List<Door> citizens, List<Door> businesses, List<HomeFigures.Figure> figures) {

    /** @param icon a symbol of {@code assets/icons.svg} */
    public record Door(String href, String text, String icon) {}
}
