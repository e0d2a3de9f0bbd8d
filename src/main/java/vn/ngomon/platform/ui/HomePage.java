package vn.ngomon.platform.ui;

import java.util.List;

/** What the gate shows: doors by life event and the published figures, as far as features contributed them. */
public record HomePage(List<LifeEvents.Door> citizens, List<LifeEvents.Door> businesses, List<HomeFigures.Figure> figures) {}
