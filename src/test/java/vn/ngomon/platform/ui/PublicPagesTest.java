package vn.ngomon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.ngomon.BrowserTest;

class PublicPagesTest extends BrowserTest {

    @Test
    void theGateIsGoodToLookAtOnPhoneAndDesktopInBothLanguages() {
        for (var device : Device.values()) {
            for (var lang : new String[] {"vi", "en"}) {
                var page = open(device, lang, "/");
                shoot(page, "home");
                assertAccessible(page);
            }
        }
    }

    @Test
    void everyPublicPageAndErrorIsAccessible() {
        for (var path : new String[] {"/about", "/accessibility", "/search", "/search?q=zzz", "/problems/conflict", "/nothing-here"}) {
            for (var device : Device.values()) {
                var page = open(device, device == Device.PHONE ? "vi" : "en", path);
                assertAccessible(page);
            }
        }
    }

    /** Who finds nothing on any page must be able to find something. */
    @Test
    void aPictureWithoutWordsAndFaintLettersAreFound() {
        var page = open(Device.DESKTOP, "vi", "/about");
        page.evaluate("""
                () => {
                    const faint = document.createElement('p');
                    faint.textContent = 'Chữ mờ';
                    faint.style.cssText = 'color: #ddd; background: #fff';
                    document.querySelector('main').append(document.createElement('img'), faint);
                }""");
        assertThat(violations(page)).hasSize(2).anyMatch(found -> found.startsWith("image-alt")).anyMatch(found -> found.startsWith("color-contrast"));
        assertThat(faint(page)).hasSize(1).allMatch(found -> found.contains("Chữ mờ"));
    }

    @Test
    void darkFollowsTheSystemWithoutAScript() {
        for (var device : Device.values()) {
            var page = context(device, "vi", false, ColorScheme.DARK).newPage();
            page.navigate(url("/"));
            shoot(page, "home-dark");
            page.locator("html[data-bs-theme=auto]").waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        }
        var page = context(Device.DESKTOP, "vi", true, ColorScheme.DARK).newPage();
        page.navigate(url("/"));
        assertThat(background(page)).isEqualTo("rgb(20, 21, 26)");
        assertAccessible(page);
    }

    @Test
    void aThemeIsChosenAndRememberedWithoutAScript() {
        var page = openWithoutScript(Device.DESKTOP, "en", "/about?x=1");
        page.locator("details.menu summary").first().click();
        page.locator("button[value=dark]").click();
        assertThat(page.url()).endsWith("/about?x=1");
        assertThat(page.locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
        page.navigate(url("/"));
        assertThat(page.locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
    }

    @Test
    void theLanguageSwitchKeepsThePage() {
        var page = openWithoutScript(Device.PHONE, "vi", "/search?q=khai+sinh");
        page.locator(".tools a[hreflang=en]").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("main input[name=q]").inputValue()).isEqualTo("khai sinh");
    }

    @Test
    void theFirstViewWeighsLessThan150Kilobytes() {
        var sizes = new ArrayList<Integer>();
        var page = context(Device.PHONE, "vi", true, ColorScheme.LIGHT).newPage();
        page.onResponse(response -> {
            assertThat(response.url()).startsWith("http://localhost:");
            if (Pattern.compile("/assets/").matcher(response.url()).find()) {
                assertThat(response.headerValue("cache-control")).contains("immutable");
            }
        });
        page.onRequestFinished(request -> {
            var size = request.sizes();
            sizes.add(size.responseBodySize + size.responseHeadersSize);
        });
        page.navigate(url("/"));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(sizes).hasSizeGreaterThan(4);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(150_000);
    }

    private static String background(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
