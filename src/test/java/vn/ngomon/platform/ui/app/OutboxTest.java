package vn.ngomon.platform.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.People;
import vn.ngomon.Web;

/** An app on a phone, and what it keeps when there is no network. */
class OutboxTest extends BrowserTest {

    @Autowired
    People people;

    private final String title = "T" + UUID.randomUUID().toString().substring(0, 8);
    private BrowserContext phone;

    @BeforeEach
    void phone() {
        phone = context(Device.PHONE, "vi", true, ColorScheme.LIGHT);
    }

    /** The form, with the service worker in command of the page. */
    private Page form() {
        var page = phone.newPage();
        page.navigate(url("/test-outbox"));
        until(page, "navigator.serviceWorker.controller && document.documentElement.dataset.outboxReady");
        return page;
    }

    private void fill(Page page, String words) {
        page.fill("#title", words);
    }

    private void mood(OutboxProbe.Mood mood) {
        OutboxProbe.MOODS.put(title, mood);
    }

    private List<OutboxProbe.Arrival> arrived() {
        return OutboxProbe.ARRIVALS.stream().filter(arrival -> arrival.title().startsWith(title)).toList();
    }

    private void awaitArrivals(int count) throws InterruptedException {
        for (int i = 0; i < 100 && arrived().size() < count; i++) {
            Thread.sleep(100);
        }
        Thread.sleep(1500);     // and nothing after it
        assertThat(arrived()).hasSize(count);
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(1000, 800, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < 1000; x++) {
            for (int y = 0; y < 800; y++) {
                image.setRGB(x, y, random.nextInt(0xffffff));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void theSiteIsAnAppThatAPhoneInstalls() {
        var web = Web.at(port).get("/manifest.webmanifest?lang=en");
        assertThat(web.json().path("name").asString()).contains("Thừa Thiên Huế Province");
        web = Web.at(port).get("/manifest.webmanifest");
        var manifest = web.json();
        assertThat(web.header("Content-Type").orElse("")).startsWith("application/manifest+json");
        assertThat(manifest.path("name").asString()).contains("tỉnh Thừa Thiên Huế");
        assertThat(List.of("id", "start_url", "scope", "display").stream().map(name -> manifest.path(name).asString())).containsExactly("/", "/", "/", "standalone");
        assertThat(manifest.path("shortcuts").get(0).path("url").asString()).isEqualTo("/test-outbox");
        assertThat(manifest.path("icons").findValuesAsString("purpose")).containsExactlyInAnyOrder("any", "maskable", "any", "maskable");
        var page = form();
        manifest.path("icons").forEach(icon -> assertThat(page.evaluate("src => createImageBitmap === undefined || fetch(src).then(r => r.blob()).then(createImageBitmap)"
                + ".then(image => image.width + 'x' + image.height)", icon.path("src").asString())).isEqualTo(icon.path("sizes").asString()));
        assertThat(page.evaluate("navigator.serviceWorker.ready.then(worker => worker.scope)")).isEqualTo(url("/"));
    }

    @Test
    void withANetworkTheFormIsSentAndThePersonSeesTheAnswer() throws InterruptedException {
        var page = form();
        fill(page, title);
        page.click("#send");
        page.waitForURL("**/test-outbox/things/*");
        awaitArrivals(1);
        assertThat(page.locator("#outbox-banner").isVisible()).isFalse();
    }

    @Test
    void withoutOneItWaitsOnThePhoneAndArrivesOnceWithItsPhoto() throws InterruptedException, IOException {
        var photo = photo();
        assertThat(photo.length).isGreaterThan(2_000_000);
        var page = form();
        phone.setOffline(true);
        fill(page, title + " ổ gà");
        page.setInputFiles("#photo", new FilePayload("duong.png", "image/png", photo));
        page.click("#send");
        page.waitForSelector("text=Đã lưu trên điện thoại, chưa gửi");
        assertThat(page.inputValue("#title")).isEmpty();
        assertThat(page.locator("#outbox-banner").innerText()).contains("1 phản ánh chờ gửi – mở để gửi");
        assertAccessible(page);
        page.click("#outbox-banner a");
        page.waitForSelector("#outbox-list li");
        assertThat(page.innerText("#outbox-list")).contains("Phản ánh", title + " ổ gà", "Đã lưu trên điện thoại, chưa gửi", "Gửi ngay", "Xóa");
        until(page, "document.querySelector('#outbox-list img').naturalWidth === 1000");
        assertAccessible(page);
        shoot(page, "outbox");
        assertThat(arrived()).isEmpty();
        phone.setOffline(false);
        awaitArrivals(1);
        assertThat(arrived().getFirst().photo()).isEqualTo(photo.length);
        page.waitForSelector("text=Không có nội dung nào chờ gửi");
    }

    @Test
    void aTabThatWasKilledLosesNothingAndTwoTabsAndTheWorkerSendOnce() throws InterruptedException {
        mood(OutboxProbe.Mood.SLOW);
        var page = form();
        phone.setOffline(true);
        for (int i = 0; i < 3; i++) {
            fill(page, title + " " + i);
            page.click("#send");
            until(page, "document.querySelector('#title').value === ''");
        }
        page.close();
        phone.setOffline(false);
        var pages = List.of(phone.newPage(), phone.newPage(), phone.newPage());
        pages.forEach(tab -> tab.navigate(url("/about")));
        pages.forEach(tab -> tab.evaluate("() => { Outbox.hurry().then(() => Outbox.send()); navigator.serviceWorker.ready.then(worker => worker.sync.register('outbox')); }"));
        awaitArrivals(3);
        assertThat(arrived().stream().map(OutboxProbe.Arrival::key)).doesNotHaveDuplicates();
        assertThat(pages.getFirst().evaluate("Outbox.all().then(all => all.length)")).isEqualTo(0);
    }

    @Test
    void withoutLocksOneLeaseServesAllTabs() throws InterruptedException {
        phone.addInitScript("Object.defineProperty(Navigator.prototype, 'locks', {get: () => undefined}); delete ServiceWorkerRegistration.prototype.sync;");
        mood(OutboxProbe.Mood.SLOW);
        var page = form();
        phone.setOffline(true);
        fill(page, title);
        page.click("#send");
        page.waitForSelector("text=Đã lưu trên điện thoại, chưa gửi");
        var other = phone.newPage();
        phone.setOffline(false);
        other.navigate(url("/about"));
        List.of(page, other).forEach(tab -> tab.evaluate("() => { Outbox.hurry().then(() => Outbox.send()); }"));
        awaitArrivals(1);
    }

    @Test
    void aServerThatIsDownIsAskedAgainAndARefusalIsShownAndCorrected() throws InterruptedException {
        phone.addInitScript("delete ServiceWorkerRegistration.prototype.sync;");        // nobody is faster than the button
        mood(OutboxProbe.Mood.DOWN);
        var page = form();
        fill(page, title);
        page.click("#send");
        page.waitForSelector("text=Đã lưu trên điện thoại, chưa gửi");
        mood(OutboxProbe.Mood.REFUSING);
        page.navigate(url("/outbox"));
        page.click("text=Gửi ngay");
        page.waitForSelector("text=Cần sửa lại trước khi gửi");
        assertThat(page.innerText("#outbox-list")).contains("Tiêu đề chưa rõ.");
        shoot(page, "outbox-refused");
        page.click("text=Mở và sửa");
        until(page, "document.querySelector('#title')?.value === '" + title + "'");
        assertThat(page.innerText("[data-outbox-status]")).contains("Tiêu đề chưa rõ.");
        mood(OutboxProbe.Mood.TAKING);
        page.click("#send");
        page.waitForURL("**/test-outbox/things/*");
        awaitArrivals(1);
        assertThat(page.evaluate("Outbox.all().then(all => all.length)")).isEqualTo(0);
    }

    @Test
    void whoMustSignInFirstKeepsWhatWasEnteredAndItIsSentAfterwards() throws InterruptedException {
        mood(OutboxProbe.Mood.ASKING_WHO);
        var page = form();
        fill(page, title);
        page.click("#send");
        page.waitForSelector("text=cần đăng nhập rồi gửi tiếp");
        assertThat(page.locator("[data-outbox-status] a").getAttribute("href")).isEqualTo("/sign-in/code?next=%2Foutbox");
        mood(OutboxProbe.Mood.TAKING);
        var session = Web.at(port).signInAs(people.citizen("Người gửi")).cookie("SESSION").orElseThrow();
        phone.addCookies(List.of(new com.microsoft.playwright.options.Cookie("SESSION", session).setUrl(url("/"))));
        page.navigate(url("/outbox"));
        awaitArrivals(1);
    }

    @Test
    void whatOnePersonEnteredIsNotSentInAnothersName() {
        var page = form();
        var session = Web.at(port).signInAs(people.citizen("Người thứ nhất")).cookie("SESSION").orElseThrow();
        phone.addCookies(List.of(new com.microsoft.playwright.options.Cookie("SESSION", session).setUrl(url("/"))));
        page.reload();
        until(page, "document.documentElement.dataset.outboxReady");
        phone.setOffline(true);
        fill(page, title);
        page.click("#send");
        page.waitForSelector("text=Đã lưu trên điện thoại, chưa gửi");
        var other = Web.at(port).signInAs(people.citizen("Người thứ hai")).cookie("SESSION").orElseThrow();
        phone.addCookies(List.of(new com.microsoft.playwright.options.Cookie("SESSION", other).setUrl(url("/"))));
        phone.setOffline(false);
        page.navigate(url("/outbox"));
        page.evaluate("Outbox.hurry().then(() => Outbox.send())");
        page.waitForSelector("text=Được nhập khi đăng nhập tài khoản khác");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void withoutANetworkTheDoorIsOpenAndNobodysPagesAreKept() {
        var page = form();
        var session = Web.at(port).signInAs(people.citizen("Bí Mật Của Tôi")).cookie("SESSION").orElseThrow();
        phone.addCookies(List.of(new com.microsoft.playwright.options.Cookie("SESSION", session).setUrl(url("/"))));
        for (var path : List.of("/account", "/my/dossiers", "/test-outbox", "/")) {
            page.navigate(url(path));
        }
        page.evaluate("navigator.serviceWorker.ready.then(worker => worker.update())");
        var kept = page.evaluate("""
                caches.keys().then(names => Promise.all(names.map(async name => {
                    const cache = await caches.open(name);
                    return Promise.all((await cache.keys()).map(async request => new URL(request.url).pathname + ' ' + await (await cache.match(request)).text()));
                }))).then(all => all.flat())""");
        assertThat((List<String>) kept).isNotEmpty().noneMatch(text -> text.contains("Bí Mật Của Tôi"))
                .allMatch(text -> text.matches("(?s)/(assets/|offline |outbox |reports/new |test-outbox ).*"));
        phone.setOffline(true);
        page.navigate(url("/account"));
        assertThat(page.innerText("h1")).isEqualTo("Không có kết nối mạng");
        assertAccessible(page);
        shoot(page, "offline");
        page.navigate(url("/test-outbox"));
        fill(page, title);
        page.click("#send");
        page.waitForSelector("text=Đã lưu trên điện thoại, chưa gửi");
    }

    @Test
    void aBrowserThatStoresNothingSendsAnOrdinaryForm() throws InterruptedException {
        phone.addInitScript("Object.defineProperty(window, 'indexedDB', {get: () => undefined}); Object.defineProperty(Navigator.prototype, 'serviceWorker', {get: () => undefined})");
        var page = phone.newPage();
        page.navigate(url("/test-outbox"));
        fill(page, title);
        page.click("#send");
        page.waitForURL("**/test-outbox/things/*");
        awaitArrivals(1);
    }
}
