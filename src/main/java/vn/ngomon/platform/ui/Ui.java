package vn.ngomon.platform.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;

/**
 * What every template needs besides its page: texts in the viewer's language, dates and money as Viet Nam writes them,
 * the viewer, ways through the house, addresses of files. Always the template parameter {@code ui}.
 */
public final class Ui {

    public static final ZoneId ZONE = BusinessClock.ZONE;

    private final UiFactory house;
    private final Locale locale;
    private final UiRequest request;

    Ui(UiFactory house, Locale locale, UiRequest request) {
        this.house = house;
        this.locale = locale;
        this.request = request;
    }

    /**
     * The text of a key; an unknown key is a bug and throws. An {@code Instant} or {@code LocalDate} among the arguments is
     * written as dates are here; numbers get separators, so pass codes and years as strings.
     */
    /** A text that not everything has, or empty. */
    public String find(String key) {
        return Optional.ofNullable(house.messages().getMessage(key, null, "", locale)).orElse("");
    }

    public String t(String key, @Nullable Object... args) {
        return house.messages().getMessage(key, Arrays.stream(args).map(this::written).toArray(), locale);
    }

    private @Nullable Object written(@Nullable Object arg) {
        return switch (arg) {
            case Instant instant -> Dates.moment(instant);
            case LocalDate date -> Dates.day(date);
            case null -> null;
            default -> arg;
        };
    }

    public Locale locale() {
        return locale;
    }

    public String lang() {
        return locale.getLanguage();
    }

    public boolean isEnglish() {
        return lang().equals("en");
    }

    /** Data kept in both languages: the English text where there is one and English is spoken. */
    public String pick(String vietnamese, @Nullable String english) {
        return isEnglish() && english != null && !english.isBlank() ? english : vietnamese;
    }

    public String province() {
        return pick(house.site().provinceVi(), house.site().provinceEn());
    }

    // --- this request

    /** The page's path without its query; on an error page the path that was asked for. */
    public String path() {
        return request.path();
    }

    /** Path and query of this page, to come back to; of one that answers a form, where it can be asked for again. */
    public String url() {
        return request.isAnswer() ? house.addresses().of(request.servlet(), request.path()) : request.url();
    }

    /** This page in another language. */
    public String urlIn(String lang) {
        return UriComponentsBuilder.fromUriString(url()).replaceQueryParam("lang", lang).build(true).toUriString();
    }

    /** {@code vi} or {@code en}, whichever is not spoken now. */
    public String otherLang() {
        return isEnglish() ? "vi" : "en";
    }

    /** {@code light}, {@code dark}, or {@code auto} when the system decides. */
    public String theme() {
        return request.theme();
    }

    /** Null where no form may be sent from. Asking for it starts a session, so pages without a form should not. */
    public @Nullable CsrfToken csrf() {
        return request.csrf();
    }

    public Viewer viewer() {
        return request.viewer();
    }

    /** Tells two people at one browser apart without naming either; empty for whoever is not signed in. */
    public String person() {
        return request.person();
    }

    public Optional<Flash> flash() {
        return Optional.ofNullable(request.flash());
    }

    public List<Banner> banners() {
        return request.plain() ? List.of() : house.banners();
    }

    /** What cannot wait, on a page of the desk. */
    public List<Ring> rings() {
        return request.plain() || request.servlet() == null ? List.of() : house.rings(request.servlet(), locale);
    }

    /** Whether {@code href} is this page or lies above it. */
    public boolean isCurrent(String href) {
        return path().equals(href) || !href.equals("/") && path().startsWith(href + "/");
    }

    /** The entries of an area that the viewer may use, in order; only the most specific of nested entries is current. */
    public List<NavLink> nav(Area area) {
        return house.navigation().links(area, this, request);
    }

    public boolean mayAdminister() {
        return house.navigation().isOpen(Area.ADMIN, viewer());
    }

    // --- files

    public String asset(String name) {
        return house.assets().url(name);
    }

    public String icon(String symbol) {
        return house.assets().url("icons.svg") + "#" + symbol;
    }

    // --- dates, times, numbers

    /** dd/mm/yyyy in Viet Nam's time. */
    public String date(Instant instant) {
        return Dates.day(instant);
    }

    public String date(LocalDate date) {
        return Dates.day(date);
    }

    /** hh:mm dd/mm/yyyy in Viet Nam's time. */
    public String time(Instant instant) {
        return Dates.moment(instant);
    }

    /** hh:mm in Viet Nam's time. */
    public String clock(Instant instant) {
        return Dates.clock(instant);
    }

    /** "Thứ Ba, 08/12/2020". */
    public String longDate(Instant instant) {
        return t("ui.weekday." + Wording.weekday(instant)) + ", " + Dates.day(instant);
    }

    /** "17:30 thứ Năm, 26/11/2020": how a promise is told. */
    public String longTime(Instant instant) {
        return Dates.clock(instant) + " " + longDate(instant);
    }

    /** For the {@code datetime} attribute of {@code <time>}. */
    public String iso(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime().toString();
    }

    /** "5 phút trước", "trong 3 ngày nữa"; far away it is the date. */
    public String relative(Instant instant) {
        var now = house.clock().instant();
        var distance = Wording.Distance.between(instant, now);
        if (distance.unit().equals("date")) {
            return date(instant);
        }
        return t((instant.isAfter(now) ? "ui.in." : "ui.ago.") + distance.unit(), distance.amount());
    }

    public Instant now() {
        return house.clock().instant();
    }

    /** 1.234.567 in Vietnamese, 1,234,567 in English. */
    public String number(long value) {
        return Wording.number(value, locale);
    }

    public String decimal(double value, int digits) {
        return Wording.decimal(value, digits, locale);
    }

    /** @param share 0.62 for 62% */
    public String percent(double share, int digits) {
        return Wording.percent(share, digits, locale);
    }

    /** VND without decimals. */
    public String money(long dong) {
        return number(dong) + "\u00a0₫";
    }

    /** 1,2 MB, for files. */
    public String size(long bytes) {
        return bytes < 1024 * 1024 ? number((bytes + 1023) / 1024) + "\u00a0kB" : decimal(bytes / 1048576.0, 1) + "\u00a0MB";
    }
}
