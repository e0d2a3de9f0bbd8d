package vn.ngomon.platform.ui;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose gate this is.
 *
 * @param address where people reach it, such as {@code https://dichvucong.example.vn}; see {@link PublicAddress}
 */
@ConfigurationProperties("ngomon.site")
record SiteProperties(
        @DefaultValue("tỉnh Thừa Thiên Huế") String provinceVi,
        @DefaultValue("Thừa Thiên Huế Province") String provinceEn,
        @DefaultValue("mailto:security@ngomon.invalid") String securityContact,
        @Nullable URI address) {

    SiteProperties {
        if (address != null && (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException("ngomon.site.address is not an address of the web: " + address);
        }
    }
}
