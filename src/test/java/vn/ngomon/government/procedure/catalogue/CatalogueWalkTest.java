package vn.ngomon.government.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.BrowserTest;
import vn.ngomon.government.procedure.importing.NationalImport;
import vn.ngomon.government.procedure.national.Records;
import vn.ngomon.government.procedure.shipped.DemoCatalogue;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.directory.Actor;

class CatalogueWalkTest extends BrowserTest {

    @Autowired
    DemoCatalogue demo;
    @Autowired
    NationalImport national;
    @Autowired
    JsonMapper json;

    @BeforeEach
    void aFilledCatalogue() throws Exception {
        if (Files.isDirectory(Records.FOLDER)) {
            var file = new ImportFile("bo-tu-phap.json", Files.readAllBytes(Records.FOLDER.resolve("bo-tu-phap.json")));
            national.run(List.of(file), true, null, Actor.SYSTEM, n -> {});
        }
        demo.fill(57);
    }

    @Test
    void aCitizenFindsBirthRegistrationWithoutAccentsWhileTypingAndReadsAllAboutIt() {
        var page = open(Device.DESKTOP, "vi", "/procedures");
        shoot(page, "procedures");
        assertAccessible(page);
        page.fill("#procedure-q", "dang ki khai sihn");
        page.waitForSelector(".procedure-list a:has-text('Đăng ký khai sinh')");
        shoot(page, "procedures-typing");
        assertThat(page.url()).contains("q=dang");
        page.navigate(url("/procedures/1.001193.000.00.00.H57"));
        assertThat(page.textContent("h1")).contains("Đăng ký khai sinh");
        assertThat(page.textContent("#ways")).contains("Trong ngày").contains("8.000");
        assertThat(page.locator("a[href='/filing/1.001193.000.00.00.H57']").count()).isOne();
        shoot(page, "procedure");
        assertAccessible(page);
    }

    @Test
    void everythingWorksInEnglishOnAPhoneAndWithoutScript() {
        var phone = open(Device.PHONE, "en", "/procedures?event=birth&tier=commune");
        assertThat(phone.textContent("main")).contains("Catalogue of administrative procedures");
        shoot(phone, "procedures-phone-en");
        assertAccessible(phone);
        phone.navigate(url("/procedures/2.000815.000.00.00.H57"));
        assertThat(phone.textContent("main")).contains("to page 2").contains("at most").contains("Certified cop");
        shoot(phone, "procedure-phone-en");
        phone.navigate(url("/procedures/DEMO.100002.000.00.00.H57"));
        assertThat(phone.textContent("#ways")).contains("0.5% of the value of the transfer");
        var plain = openWithoutScript(Device.DESKTOP, "vi", "/procedures");
        plain.fill("#procedure-q", "giay phep xay dung nha o");
        plain.click(".procedure-search button");
        assertThat(plain.textContent(".procedure-list")).contains("Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ");
        plain.click("nav.procedure-facets a:has-text('Cấp xã')");
        assertThat(plain.url()).contains("tier=commune").contains("q=giay");
    }

    @Test
    void aSimulatedEntryAndOneNoLongerInForceSayWhatTheyAre() {
        var page = open(Device.DESKTOP, "vi", "/procedures?origin=simulated");
        page.click(".procedure-list a");
        assertThat(page.textContent("main")).contains("không phải quy định pháp luật");
        shoot(page, "procedure-simulated");
        page.navigate(url("/procedures?standing=ended"));
        page.click(".procedure-list a");
        assertThat(page.textContent("main")).containsAnyOf("Đã được thay thế", "Đã bãi bỏ");
        assertThat(page.locator("a[href^='/filing/']").count()).isZero();
    }

    @Test
    void thePostingSheetCarriesAQrCodeAndPrintsAsPdf() throws Exception {
        var page = open(Device.DESKTOP, "vi", "/procedures/1.000894.000.00.00.H57/posting");
        assertThat(page.locator(".procedure-qr svg").count()).isOne();
        shoot(page, "posting");
        var pdf = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url("/procedures/1.000894.000.00.00.H57/posting.pdf"))).build(), BodyHandlers.ofByteArray());
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5)).isEqualTo("%PDF-");
        Files.write(java.nio.file.Path.of("target/posting.pdf"), pdf.body());
        var announcements = open(Device.DESKTOP, "vi", "/procedures/announcements");
        shoot(announcements, "announcements");
        assertThat(announcements.textContent("main")).contains("QĐ-UBND");
    }

    @Test
    void aNationalRecordShowsItsDoubts() {
        if (Files.isDirectory(Records.FOLDER)) {
            var page = open(Device.DESKTOP, "vi", "/procedures/1.000080");
            assertThat(page.textContent("#source")).contains("đơn vị được suy ra");
            shoot(page, "procedure-national");
        }
    }

    @Test
    void programsSearchPageByPageAndGetProblemsForMistakes() throws Exception {
        var first = json.readTree(get("/api/v1/procedures?q=khai+sinh&limit=2", 200));
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(first.path("total").asInt()).isGreaterThan(2);
        var second = json.readTree(get("/api/v1/procedures?q=khai+sinh&limit=2&after=" + first.path("next").asString(), 200));
        assertThat(second.path("items").get(0).path("code").asString()).isNotEqualTo(first.path("items").get(0).path("code").asString());
        var all = json.readTree(get("/api/v1/procedures?limit=1", 200));
        assertThat(all.path("total").asInt()).isGreaterThanOrEqualTo(DemoCatalogue.ENTRIES);
        var one = json.readTree(get("/api/v1/procedures/1.001193.000.00.00.H57?on=2020-12-08", 200));
        assertThat(one.path("content").path("papers").size()).isEqualTo(5);
        assertThat(json.readTree(get("/api/v1/procedures?level=9", 400)).path("status").asInt()).isEqualTo(400);
        assertThat(json.readTree(get("/api/v1/procedures?limit=0", 400)).path("status").asInt()).isEqualTo(400);
        assertThat(json.readTree(get("/api/v1/procedures/nothing.here", 404)).path("status").asInt()).isEqualTo(404);
    }

    private String get(String path, int status) throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "application/json").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        return answer.body();
    }

}
