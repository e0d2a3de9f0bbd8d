package vn.ngomon.platform.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whose gate this is. */
@ConfigurationProperties("ngomon.site")
record SiteProperties(
        @DefaultValue("tỉnh Thừa Thiên Huế") String provinceVi,
        @DefaultValue("Thừa Thiên Huế Province") String provinceEn,
        @DefaultValue("mailto:security@ngomon.invalid") String securityContact) {}
