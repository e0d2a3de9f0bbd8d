package vn.ngomon.platform.ui.home;

import java.util.List;
import vn.ngomon.platform.ui.HomeFigures;
import vn.ngomon.platform.ui.LifeEvents;

/** What the gate shows: doors by life event and the published figures, as far as features contributed them. */
public record HomePage(List<LifeEvents.Door> citizens, List<LifeEvents.Door> businesses, List<HomeFigures.Figure> figures) {}
