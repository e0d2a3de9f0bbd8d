package vn.ngomon;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of the two READMEs from a running demo province:
 * {@code java -cp <test classpath> vn.ngomon.Screenshots http://localhost:8080 docs/screenshots}. Not a test: pictures are
 * taken anew when pages have changed, looked at, and committed.
 */
final class Screenshots {

    private final Browser browser;
    private final String origin;
    private final Path folder;

    private Screenshots(Browser browser, String origin, Path folder) {
        this.browser = browser;
        this.origin = origin;
        this.folder = folder;
    }

    public static void main(String... args) {
        var settings = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(settings)) {
            try (var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.path())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
                new Screenshots(browser, args[0], Path.of(args[1])).all();
            }
        }
    }

    private void all() {
        var visitor = page();
        shoot(visitor, "/", "home");
        shoot(visitor, "/procedures/1.004873.000.00.00.H57", "procedure");
        visitor.navigate(origin + "/reports?state=CLOSED");
        shoot(visitor, visitor.locator(".report-card.has-picture a").first().getAttribute("href"), "report");
        shoot(visitor, "/reports", "reports");
        shoot(visitor, "/campaigns", "campaign");
        shoot(page(390, 844), "/reports/new", "report-new");
        var clerk = page();
        signIn(clerk, "Cán bộ một cửa, ");
        shoot(clerk, "/desk", "desk");
        var first = clerk.locator("main a[href^='/desk/dossiers/']").first();
        if (first.count() > 0) {
            shoot(clerk, first.getAttribute("href"), "case");
        }
        var auditor = page();
        signIn(auditor, "Thanh tra viên");
        shoot(auditor, "/admin/audit?q=demo.vyda.clerk", "audit");
    }

    private Page page() {
        return page(1280, 800);
    }

    private Page page(int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        context.addCookies(List.of(new Cookie("lang", "vi").setUrl(origin)));
        return context.newPage();
    }

    private void signIn(Page page, String position) {
        page.navigate(origin + "/sign-in");
        page.locator("form[action='/sign-in/demo'] button").filter(new Locator.FilterOptions().setHasText(position)).first().click();
        page.waitForLoadState();
    }

    private void shoot(Page page, String path, String name) {
        page.navigate(origin + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
