package vn.ngomon.platform.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Ui} of one request, or of a paper that is printed outside any. */
@Component
public class UiFactory {

    private final MessageSource messages;
    private final Assets assets;
    private final Navigation navigation;
    private final PageAddresses addresses;
    private final InstantSource clock;
    private final SiteProperties site;
    private final ObjectProvider<ViewerSource> viewers;
    private final ObjectProvider<BannerSource> banners;
    private final ObjectProvider<RingSource> rings;

    UiFactory(MessageSource messages, Assets assets, Navigation navigation, PageAddresses addresses, InstantSource clock, SiteProperties site,
            ObjectProvider<ViewerSource> viewers, ObjectProvider<BannerSource> banners, ObjectProvider<RingSource> rings) {
        this.messages = messages;
        this.assets = assets;
        this.navigation = navigation;
        this.addresses = addresses;
        this.clock = clock;
        this.site = site;
        this.viewers = viewers;
        this.banners = banners;
        this.rings = rings;
    }

    public Ui of(HttpServletRequest request) {
        var source = viewers.getIfAvailable();
        return of(request, source == null ? Viewer.ANONYMOUS : source.viewer(request), false);
    }

    /** For the page that says something broke: asks nobody who may be broken too. */
    public Ui plain(HttpServletRequest request) {
        return of(request, Viewer.ANONYMOUS, true);
    }

    private Ui of(HttpServletRequest request, Viewer viewer, boolean plain) {
        var forwardedFrom = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = forwardedFrom instanceof String original ? original : request.getRequestURI();
        return new Ui(this, Languages.spoken(LocaleContextHolder.getLocale()), new UiRequest(path,
                forwardedFrom == null ? request.getQueryString() : null,
                Theme.of(WebUtils.getCookie(request, Theme.COOKIE)),
                viewer, plain ? null : flash(request), plain, request));
    }

    /** For what is printed or mailed: no request, no viewer, no form. */
    public Ui of(Locale locale) {
        return new Ui(this, Languages.spoken(locale), UiRequest.none());
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        var survived = RequestContextUtils.getInputFlashMap(request);
        return survived != null && survived.get(Flash.NAME) instanceof Flash flash ? flash : null;
    }

    MessageSource messages() {
        return messages;
    }

    Assets assets() {
        return assets;
    }

    Navigation navigation() {
        return navigation;
    }

    PageAddresses addresses() {
        return addresses;
    }

    InstantSource clock() {
        return clock;
    }

    SiteProperties site() {
        return site;
    }

    List<Banner> banners() {
        return banners.orderedStream().flatMap(source -> source.banner().stream()).toList();
    }

    List<Ring> rings(HttpServletRequest request, Locale locale) {
        return rings.orderedStream().flatMap(source -> source.rings(request, locale).stream()).toList();
    }
}
