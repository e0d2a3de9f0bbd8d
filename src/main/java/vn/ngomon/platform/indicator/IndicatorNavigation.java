package vn.ngomon.platform.indicator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The way in from the public menu. */
@Configuration(proxyBeanMethods = false)
class IndicatorNavigation {

    @Bean
    NavEntry indicatorEntry() {
        return new NavEntry(Area.PUBLIC, 60, "/indicators", "indicator.title", "chart");
    }
}
