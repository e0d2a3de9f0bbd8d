package vn.ngomon.platform.ui;

import java.util.Optional;

/** Puts a {@link Banner} above every page while there is reason to. */
@FunctionalInterface
public interface BannerSource {

    Optional<Banner> banner();
}
