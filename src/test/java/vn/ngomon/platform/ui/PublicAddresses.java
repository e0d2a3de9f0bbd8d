package vn.ngomon.platform.ui;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Public addresses for tests that put a feature together by hand. */
public final class PublicAddresses {

    private PublicAddresses() {}

    public static PublicAddress at(@Nullable String address) {
        return new PublicAddress(new SiteProperties("tỉnh", "province", "mailto:x@ngomon.invalid", address == null ? null : URI.create(address)));
    }
}
