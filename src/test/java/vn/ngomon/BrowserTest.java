package vn.ngomon;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test that walks through the program as people do, in a real browser. Extend it; take a {@link Page} with
 * {@link #open} (each in a clean profile, closed after the test), look with {@link #shoot}, and end pages with
 * {@link #assertAccessible}. One browser serves the whole run. A failing request, script error or breach of the
 * content policy on any page fails the test.
 */
@NgomonTest
public abstract class BrowserTest {

    /** What people hold in their hands. */
    public enum Device {
        PHONE(390, 844), DESKTOP(1366, 850), WALL(2560, 1440);

        final int width;
        final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String AXE = axe();
    private static final String JUDGE = """
            runOnly => axe.run(document, {runOnly, resultTypes: ['violations'], selectors: false}).then(found => found.violations
                .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                .map(rule => `${rule.id}: ${rule.help} ${JSON.stringify(rule.nodes.slice(0, 5).map(node => node.html))}`))""";
    private static Browser browser;

    @LocalServerPort
    protected int port;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** A page on {@code path} in a fresh profile; {@code lang} is {@code vi} or {@code en}. */
    protected Page open(Device device, String lang, String path) {
        var page = context(device, lang, true, ColorScheme.LIGHT).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate(url(path));
        return page;
    }

    /** The same with scripts switched off. */
    protected Page openWithoutScript(Device device, String lang, String path) {
        var page = context(device, lang, false, ColorScheme.LIGHT).newPage();
        page.navigate(url(path));
        return page;
    }

    protected BrowserContext context(Device device, String lang, boolean script, ColorScheme scheme) {
        var context = browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setHasTouch(device == Device.PHONE)
                .setJavaScriptEnabled(script)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setLocale(lang.equals("en") ? "en-GB" : "vi-VN"));
        context.setDefaultTimeout(30_000);
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie("lang", lang).setUrl("http://localhost:" + port)));
        contexts.add(context);
        return context;
    }

    protected String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Saves the whole page as {@code target/screenshots/<name>-<phone|desktop>-<vi|en>.png}. */
    protected void shoot(Page page, String name) {
        var device = page.viewportSize().width < 600 ? "phone" : "desktop";
        var lang = page.locator("html").getAttribute("lang");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + device + "-" + lang + ".png")));
    }

    /**
     * Waits until a script's expression is true: the content policy forbids what Playwright waits with.
     * @param truth such as {@code document.documentElement.dataset.outboxReady}
     */
    protected static void until(Page page, String truth) {
        for (int i = 0; i < 400; i++) {
            if (Boolean.TRUE.equals(page.evaluate("Boolean(" + truth + ")"))) {
                return;
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("Never true on " + page.url() + ": " + truth);
    }

    /** Brings each map of the page into sight, where alone it begins, and waits until all that belongs on it is drawn and moves no more. */
    protected static void untilDrawn(Page page) {
        for (var map : page.locator("[data-map]:visible").all()) {
            map.scrollIntoViewIfNeeded();
            for (int i = 0; i < 400 && !(Boolean) map.evaluate("box => Boolean(box.dataset.ready && (!box.dataset.source || box.dataset.shown))"); i++) {
                page.waitForTimeout(50);
            }
            assertThat(map.evaluate("box => !box.dataset.source || box.dataset.shown >= 0")).as("the map asked for its points").isEqualTo(true);
            assertThat(map.evaluate("""
                    box => new Promise(done => {
                        setTimeout(() => done('still drawing'), 20000);
                        box.ngomonMap.once('rendercomplete', () => done('drawn'));
                        box.ngomonMap.render();
                    })""")).as("map of " + page.url()).isEqualTo("drawn");
        }
    }

    /** Fails on what axe calls serious or critical (WCAG 2.2 AA), and on a page wider than its screen. A wall shows what a desk shows, in more room. */
    protected void assertAccessible(Page page) {
        if (page.viewportSize().width <= Device.DESKTOP.width) {
            assertThat(violations(page)).as("accessibility of " + page.url()).isEmpty();
        }
        assertThat(isWider(page)).as("wider than the screen: " + page.url()).isFalse();
    }

    protected static List<String> violations(Page page) {
        return serious(page, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    }

    /** Only what colours can spoil: a page whose structure was judged already costs a fraction in other colours. */
    protected static List<String> faint(Page page) {
        return serious(page, "rule", List.of("color-contrast", "link-in-text-block"));
    }

    /** Axe comes into a page once and tells only of what is wrong: its builder for Java brings it in twice for each question and carries all answers out. */
    @SuppressWarnings("unchecked")
    private static List<String> serious(Page page, String kind, List<String> values) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(JUDGE, Map.of("type", kind, "values", values));
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static boolean isWider(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    /** A page of this person, entered by one click. */
    protected Page as(Device device, String lang, UUID account, String path) {
        var session = Web.at(port).signInAs(account).cookie("SESSION").orElseThrow();
        var page = open(device, lang, "/about");
        page.context().addCookies(List.of(new com.microsoft.playwright.options.Cookie("SESSION", session).setUrl(url("/"))));
        page.navigate(url(path));
        return page;
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("errors in the browser").isEmpty();
    }

    /** Started on first use, ended with the JVM. */
    private static synchronized Browser browser() {
        if (browser == null) {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.path()).setArgs(List.of(
                    "--no-sandbox", "--disable-gpu", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
