package vn.ngomon;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.ui.Banner;
import vn.ngomon.platform.ui.BannerSource;

/** A simulated history that is still growing, for tests that ask what pages say meanwhile. */
@Component
public class GrowingBanner implements BannerSource {

    private volatile boolean growing;

    public void grow(boolean now) {
        growing = now;
    }

    @Override
    public Optional<Banner> banner() {
        return growing ? Optional.of(new Banner("ui.search", List.of(), new Banner.Progress("ui.search", 3, 10, "ui.search", List.of()))) : Optional.empty();
    }
}
