package vn.ngomon.platform.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.ngomon.platform.ui.OutsideOrigin;

class TileServerTest {

    private final ApplicationContextRunner house = new ApplicationContextRunner().withUserConfiguration(PlaceConfiguration.class, Bound.class);

    @org.springframework.boot.context.properties.EnableConfigurationProperties(MapProperties.class)
    static class Bound {}

    @Test
    void pagesMayReachTheConfiguredTileServerAndNobodyElse() {
        house.run(context -> assertThat(context.getBeansOfType(OutsideOrigin.class)).isEmpty());
        house.withPropertyValues("ngomon.map.tiles=https://tiles.example.vn:8443/a/{z}/{x}/{y}.png?key=1").run(context ->
                assertThat(context.getBean(OutsideOrigin.class)).isEqualTo(new OutsideOrigin("https://tiles.example.vn:8443")));
    }

    @Test
    void anAddressThatIsNoTileServersIsRefused() {
        for (var wrong : new String[] {"tiles.example.vn/{z}/{x}/{y}", "https://tiles.example.vn/", "https://a/{z}/{x}/{y}; script-src *"}) {
            assertThatThrownBy(() -> new MapProperties(wrong, "", 19, 0, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
