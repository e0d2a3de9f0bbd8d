package vn.ngomon.platform.ui;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Vietnamese first, English complete: one bundle a feature, {@code ?lang=en} switches and a cookie remembers. Programs
 * that call the API are answered as their {@code Accept-Language} asks.
 */
@Configuration(proxyBeanMethods = false)
class TextConfiguration implements WebMvcConfigurer {

    private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api|open311/(v2|discovery\\.\\w+))(/.*)?");

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Languages.VIETNAMESE);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        source.setBasenames(Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_vi.properties"))
                .map(r -> "messages/" + r.getFilename().replace("_vi.properties", ""))
                .toArray(String[]::new));
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocaleFunction(request -> request.getHeader("Accept-Language") != null
                && FOR_PROGRAMS.matcher(request.getRequestURI()).matches() ? Languages.spoken(request.getLocale()) : Languages.VIETNAMESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
        registry.addInterceptor(new WholeTexts());
    }
}
