package vn.ngomon.platform.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.ui.Asset;

/** The desk's own look. */
@Configuration(proxyBeanMethods = false)
class DeskAssets {

    @Bean
    Asset deskStyle() {
        return new Asset("desk.css", "assets/desk.css");
    }
}
