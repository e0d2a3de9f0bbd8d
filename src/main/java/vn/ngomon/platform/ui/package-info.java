/**
 * Layout, pages, texts, errors and the files a browser needs: what every page shares. Knows no other module; who is
 * looking, where one may go and what a search finds are contributed by beans of {@code ViewerSource}, {@code NavEntry},
 * {@code NavCounts}, {@code BannerSource}, {@code RingSource}, {@code SearchSource}, {@code HomeFigures}, {@code HomeDoor}, {@code Asset}, {@code OfflinePage}, {@code Shortcut}.
 */
@NullMarked
@ApplicationModule(id = "ui", allowedDependencies = "time")
package vn.ngomon.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
