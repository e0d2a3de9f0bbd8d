package vn.ngomon.platform.place;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.ui.Asset;
import vn.ngomon.platform.ui.OutsideOrigin;

/** Style and script of maps. The library is fetched when a map comes into sight, so that pages with a map stay light until then. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    private static final String OPENLAYERS = "META-INF/resources/webjars/ol/10.7.0/";

    @Bean
    Asset openLayers() {
        return new Asset("ol.js", OPENLAYERS + "dist/ol.js");
    }

    @Bean
    Asset openLayersStyle() {
        return new Asset("ol.css", OPENLAYERS + "ol.css");
    }

    @Bean
    Asset mapScript() {
        return new Asset("map.js", "assets/map.js");
    }

    @Bean
    Asset mapBasemapScript() {
        return new Asset("map-basemap.js", "assets/map-basemap.js");
    }

    @Bean
    Asset mapStyle() {
        return new Asset("map.css", "assets/map.css");
    }

    /** The configured tile server, and nobody else. */
    @Bean
    @ConditionalOnExpression("!'${ngomon.map.tiles:}'.isEmpty()")
    OutsideOrigin tileServer(MapProperties properties) {
        return new OutsideOrigin(properties.origin());
    }
}
