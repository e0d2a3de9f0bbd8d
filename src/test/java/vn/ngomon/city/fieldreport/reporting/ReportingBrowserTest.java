package vn.ngomon.city.fieldreport.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.BrowserTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Directory;

/** A phone in the street, with a network and without. */
class ReportingBrowserTest extends BrowserTest {

    private static final String NEW = "/reports/new";

    @Autowired ReportOffices offices;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired JdbcClient db;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void land() {
        offices.land(directory.today());
    }

    private static byte[] picture(int seed) throws IOException {
        var image = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        var brush = image.createGraphics();
        for (int i = 0; i < 400; i++) {
            brush.setColor(new Color(random.nextInt(0xffffff)));
            brush.fillRect(random.nextInt(2400), random.nextInt(1800), random.nextInt(600), random.nextInt(400));
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private long told() {
        return db.sql("select count(*) from field_report where description like '%' || :mark || '%'").param("mark", mark).query(Long.class).single();
    }

    private UUID only() {
        return db.sql("select id from field_report where description like '%' || :mark || '%'").param("mark", mark).query(UUID.class).single();
    }

    private void fill(Page page, String description, String category) {
        page.fill("#description", description + " " + mark);
        page.selectOption("#category", category);
    }

    private static void send(Page page) {
        page.click(".report-send button");
        page.waitForURL("**/account/reports/PA-*");
    }

    @Test
    void whereThereIsDoubtTheBrowserWorksAndNobodyIsAskedAnything() {
        var page = as(Device.PHONE, "vi", people.citizen("Người dùng từ lạ"), NEW);
        until(page, "document.documentElement.dataset.outboxReady");
        fill(page, "Gái gọi giá rẻ, liên hệ ngay hôm nay", "MT.RAC");
        page.fill("#place", "Chợ Đông Ba");
        send(page);
        assertThat(db.sql("select count(*) from report_suspicion where report_id = :id").param("id", only()).query(Long.class).single()).as("the centre looks closely").isEqualTo(1);
    }

    @Test
    void whatIsNoPictureIsRefusedInItsOwnWordsAlone() {
        var page = as(Device.PHONE, "vi", people.citizen("Người gửi tệp lạ"), NEW);
        until(page, "document.documentElement.dataset.outboxReady");
        page.setInputFiles("#photos", new FilePayload("la.png", "image/png", "<svg>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        fill(page, "Rác chất đống ở góc chợ", "MT.RAC");
        page.fill("#place", "Chợ Đông Ba");
        page.click(".report-send button");
        var refusal = page.locator("main").getByText("la.png").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("phần mở rộng")).first();
        refusal.waitFor();
        assertThat(refusal.innerText()).as("no call for help that nobody asked for").doesNotContain("Gọi ngay");
        assertThat(told()).isZero();
    }

    @Test
    void aPhoneReportsWithAPictureFromWhereItStands() throws IOException {
        var page = as(Device.PHONE, "vi", people.citizen("Lê Thị Thấy"), "/about");
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(ReportOffices.LAT - 0.004, ReportOffices.LON + 0.004).setAccuracy(12));     // where no other test has reported a hole
        page.navigate(url(NEW));
        until(page, "document.documentElement.dataset.outboxReady");
        var addresses = new ArrayList<String>();
        page.onRequest(request -> addresses.add(request.url()));
        shoot(page, "report-new");
        assertAccessible(page);
        page.setInputFiles("#photos", new FilePayload("o-ga.png", "image/png", picture(1)));
        page.locator("[data-thumbs] img").waitFor();
        until(page, "document.querySelector('[data-map-lon]').value");
        assertThat(page.innerText("[data-where-status]")).contains("khoảng 12 m");
        fill(page, "Mặt đường có ổ gà sâu trước cổng trường, đèn đường tối om", "GT.MAT_DUONG");
        page.locator("#questions input[name=size]").first().waitFor();
        page.locator("#hints [data-category]").first().waitFor();
        page.locator("#questions input[name=size]").first().check();
        shoot(page, "report-filled");
        assertAccessible(page);
        send(page);
        assertThat(addresses).as("what people write stands in no address").anyMatch(address -> address.endsWith("/reports/new/categories")).noneMatch(address -> address.contains(mark));
        assertThat(page.innerText("main")).contains("Cảm ơn quý vị");
        page.locator(".report-photos img").scrollIntoViewIfNeeded();
        shoot(page, "report-own");
        assertAccessible(page);
        var id = only();
        assertThat(db.sql("select accuracy from field_report where id = :id").param("id", id).query(Integer.class).single()).isEqualTo(12);
        assertThat((Integer) page.evaluate("src => fetch(src).then(r => r.blob()).then(createImageBitmap).then(image => image.width)",
                page.locator(".report-photos a").first().getAttribute("href"))).as("shrunk on the phone").isLessThanOrEqualTo(1920);
        page.navigate(url("/account/reports"));
        assertThat(page.innerText("main")).contains(mark, "Chờ xác minh");
        shoot(page, "report-list");
        assertAccessible(page);
    }

    @Test
    void whoDoesNotTellWhereTheyAreSaysItInWords() throws IOException {
        var page = as(Device.PHONE, "en", people.citizen("Shy Person"), NEW);
        page.setInputFiles("#photos", new FilePayload("rac.png", "image/png", picture(2)));
        until(page, "document.querySelector('[data-where-status]').textContent.includes('not told')");
        fill(page, "Rubbish in front of the market", "MT.RAC");
        page.fill("#place", "Behind the east gate of the market");
        shoot(page, "report-refused");
        send(page);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void withoutANetworkItWaitsOnThePhoneAndArrivesOnce() throws IOException, InterruptedException {
        var phone = context(Device.PHONE, "vi", true, ColorScheme.LIGHT);
        var session = Web.at(port).signInAs(people.citizen("Người ở vùng lõm sóng")).cookie("SESSION").orElseThrow();
        phone.addCookies(List.of(new Cookie("SESSION", session).setUrl(url("/"))));
        var page = phone.newPage();
        page.navigate(url(NEW));
        until(page, "navigator.serviceWorker.controller && document.documentElement.dataset.outboxReady");
        phone.setOffline(true);
        page.reload();
        until(page, "document.documentElement.dataset.outboxReady");
        page.setInputFiles("#photos", new FilePayload("ngap.png", "image/png", picture(3)));
        page.locator("[data-thumbs] img").waitFor();
        fill(page, "Nước ngập đường, có người đuối nước", "MT.NGAP");
        page.fill("#place", "Thôn Vân Thê, gần đình làng");
        assertThat(page.locator("#danger a[href='tel:114']").isVisible()).as("known without a network").isTrue();
        page.click(".report-send button");
        page.locator("[data-outbox-status] a[href='/outbox']").waitFor();
        assertThat(told()).isZero();
        shoot(page, "report-offline");
        phone.setOffline(false);
        for (int i = 0; i < 200 && told() == 0; i++) {
            page.waitForTimeout(100);
        }
        page.waitForTimeout(1500);
        assertThat(told()).isEqualTo(1);
        assertThat(db.sql("select count(*) from report_photo where report_id = :id").param("id", only()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void twoClicksAreOneReportAndNothingTypedIsEverRun() {
        var page = as(Device.DESKTOP, "vi", people.citizen("<img src=x onerror=alert(1)>"), NEW);
        page.onDialog(dialog -> {
            throw new AssertionError("Something typed was run: " + dialog.message());
        });
        var evil = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> {{7*7}} ${7*7}";
        fill(page, evil, "MT.TIENG_ON");
        page.locator("#questions [name=hours]").waitFor();
        page.fill("#questions [name=hours]", evil.substring(0, 55));
        page.fill("#place", evil);
        page.dblclick(".report-send button");
        page.waitForURL("**/account/reports/PA-*");
        page.waitForTimeout(800);
        assertThat(told()).isEqualTo(1);
        assertThat(page.innerText("main")).contains(evil);
        page.fill("#text", evil);
        page.click("#dialogue button");
        assertThat(page.innerText("#dialogue")).contains(evil);
        var centre = as(Device.DESKTOP, "vi", offices.officer(), "/desk/reports/" + only());
        assertThat(centre.innerText("main")).contains(evil);
    }

    @Test
    void whoComesBackAfterSendingFindsAnEmptyForm() {
        var page = as(Device.PHONE, "vi", people.citizen("Người bấm quay lại"), NEW);
        until(page, "document.documentElement.dataset.outboxReady");
        fill(page, "Loa kéo mở tới nửa đêm " + mark, "MT.RAC");
        page.fill("#place", "Cuối kiệt 3");
        page.click(".report-send button");
        page.waitForURL("**/account/reports/PA-*");
        page.goBack();
        until(page, "document.documentElement.dataset.outboxReady");
        assertThat(page.inputValue("#description")).isEmpty();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void whoSeesThatItWasReportedSaysMeTooOrThatItIsSomethingElse() {
        var first = Map.<String, Object>of("category", "MT.CAY_XANH", "description", "Cây xà cừ nghiêng sắp đổ xuống đường " + mark, "lon", 107.5981, "lat", 16.4721);
        var id = offices.program(port, people.citizen("Người trước")).post("/api/v1/reports", first).json().get("id").asString();
        offices.program(port, offices.officer()).post("/api/v1/reports/" + id + "/actions/dispatch", Map.of());
        var page = as(Device.PHONE, "vi", people.citizen("Người sau"), "/about");
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(16.4722, 107.5982).setAccuracy(9));
        for (int i = 0; i < 60 && !page.request().get(url("/reports/map.geojson?bbox=107.597,16.471,107.6,16.474&zoom=19&category=MT.CAY_XANH")).text().contains("PA-"); i++) {
            page.waitForTimeout(300);
        }
        page.navigate(url(NEW));
        page.locator("[data-map-locate]").scrollIntoViewIfNeeded();
        until(page, "document.querySelector('[data-map]').dataset.ready");
        page.click("[data-map-locate]");
        until(page, "document.querySelector('[data-map-lon]').value");
        page.fill("#description", "Cây xà cừ sắp đổ " + mark);
        page.selectOption("#category", "MT.CAY_XANH");
        page.locator(".report-similar").waitFor();
        page.click(".report-send button");
        page.waitForTimeout(500);
        assertThat(told()).as("asked first").isEqualTo(1);
        shoot(page, "report-similar");
        assertAccessible(page);
        assertThat(page.getAttribute(".report-similar button[formaction]", "formaction")).matches("/reports/PA-\\d+/support");
        page.click("[data-different]");
        page.waitForURL("**/account/reports/PA-*");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void whoMustConfirmFirstKeepsWhatWasToldAndTheFormIsEmptyAgain() {
        var page = open(Device.PHONE, "vi", NEW);
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(16.4722, 107.5982).setAccuracy(9));
        page.locator("[data-map-locate]").scrollIntoViewIfNeeded();
        until(page, "document.querySelector('[data-map]').dataset.ready && document.documentElement.dataset.outboxReady");
        page.click("[data-map-locate]");
        until(page, "document.querySelector('[data-map-message]').textContent.startsWith('Đã chọn')");
        fill(page, "Nước tràn ra đường từ miệng cống " + mark, "MT.NGAP");
        page.click(".report-send button");
        page.locator("[data-outbox-status] a[href^='/sign-in/code']").waitFor();
        assertThat(page.inputValue("#description")).isEmpty();
        assertThat(page.inputValue("[data-map-lon]")).isEmpty();
        assertThat(page.innerText("[data-map-message]")).as("no place is chosen any more").isEmpty();
        var session = Web.at(port).signInAs(people.citizen("Người vừa xác nhận")).cookie("SESSION").orElseThrow();
        page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(url("/"))));
        page.navigate(url("/outbox"));
        page.locator("#outbox-banner a[href*='/account/reports/']").waitFor();
        page.waitForTimeout(500);
        assertThat(page.locator("#outbox-banner a[href*='/account/reports/']").isVisible()).as("its sender learns that it was sent").isTrue();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void theDeskWritesDownWhatTheHotlineHears() {
        var page = as(Device.DESKTOP, "vi", offices.officer(), "/desk/reports/new");
        page.check("input[name=via][value=ZALO]");
        page.fill("#who", "Bà Tư");
        page.fill("#contact", "0912345678");
        fill(page, "Tủ điện mở toang cửa cạnh đình làng Dương Nỗ", "TI.DIEN_NGUY_HIEM");
        page.fill("#place", "Cạnh đình làng");
        shoot(page, "report-desk");
        assertAccessible(page);
        page.click(".report-send button");
        page.locator("#reporter").waitFor();
        assertThat(page.innerText("main")).contains("Bà Tư", "0912345678", "Zalo");
        page.navigate(url("/desk/reports/new"));
        page.fill("#who", "Ông Năm");
        fill(page, "Tủ điện mở toang cửa cạnh đình làng Dương Nỗ", "TI.DIEN_NGUY_HIEM");
        page.locator("#similar button[name=also]").first().waitFor();
        assertAccessible(page);
        page.locator("#similar button[name=also]").first().click();
        page.locator("#reporter").waitFor();
        assertThat(page.innerText("#reporter")).as("one more caller, no second report").contains("Ông Năm", "Tổng đài");
        page.navigate(url("/desk/reports/words"));
        assertAccessible(page);
        page.navigate(url("/desk/reports/suspected"));
        assertAccessible(page);
    }

    @Test
    void thePageIsForEveryScreenAndLanguage() {
        for (var lang : List.of("vi", "en")) {
            for (var device : List.of(Device.PHONE, Device.DESKTOP)) {
                var page = open(device, lang, NEW);
                shoot(page, "report-anonymous");
                assertAccessible(page);
                page.navigate(url("/reports/other-matters"));
                shoot(page, "report-matters");
                assertAccessible(page);
            }
        }
        var dark = context(Device.PHONE, "vi", true, ColorScheme.DARK).newPage();
        dark.navigate(url(NEW));
        assertThat(faint(dark)).isEmpty();
        dark.focus("#category");
        dark.keyboard().press("Tab");
        assertThat(dark.evaluate("document.activeElement.className + ' ' + getComputedStyle(document.activeElement).outlineStyle")).as("where the keyboard is").isEqualTo("btn btn-primary btn-lg solid");
    }
}
