package vn.ngomon.government.dossier.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.platform.directory.Role;

/** Clerk, specialist, leader, records clerk and back to the desk, in both languages, as people click. */
class DeskBrowserTest extends BrowserTest {

    @Autowired Desk desk;

    @BeforeEach
    void procedures() {
        desk.open();
    }

    private static void click(Page page, String action) {
        page.locator("form[action$='/actions/" + action + "'] button").last().click();
        page.waitForLoadState();
    }

    @Test
    void aDossierIsWalkedFromTheCounterToItsReturnInVietnamese() {
        walk("vi", Device.DESKTOP);
    }

    @Test
    void aDossierIsWalkedFromTheCounterToItsReturnInEnglishOnAPhone() {
        walk("en", Device.PHONE);
    }

    private void walk(String lang, Device device) {
        var clerk = desk.officer("Lê Thị Cúc", Role.DESK_CLERK);
        var counter = as(device, lang, clerk, "/desk/intake");
        shoot(counter, "desk-choose");
        assertAccessible(counter);
        counter.navigate(url("/desk/intake/" + Desk.MARITAL));
        counter.fill("#applicantName", "Nguyễn Thị Hương Giang");
        counter.fill("#applicantPhone", "0912345678");
        counter.fill("#applicantAddress", "12 Nguyễn Sinh Cung, Vỹ Dạ");
        counter.locator("input[name='scan.declaration']").setInputFiles(new FilePayload("to-khai.pdf", "application/pdf", Desk.pdf(2)));
        shoot(counter, "desk-intake");
        assertAccessible(counter);
        counter.locator("button[value=accept]").click();
        counter.waitForLoadState();
        shoot(counter, "desk-accepted");
        assertAccessible(counter);
        var path = counter.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");

        var specialist = as(device, lang, desk.officer("Trần Văn Sáng", Role.SPECIALIST), "/desk/tasks/unit");
        shoot(specialist, "desk-inbox");
        assertAccessible(specialist);
        specialist.navigate(url(path));
        specialist.locator("form[action$='/holder'] button").click();
        specialist.locator("form[action$='/drafts']:has([value=RESULT]) button").click();
        specialist.waitForLoadState();
        shoot(specialist, "desk-drafted");
        assertAccessible(specialist);
        specialist.navigate(url(path + "/reading"));
        shoot(specialist, "desk-reading");
        assertAccessible(specialist);
        specialist.navigate(url(path));
        click(specialist, "propose");

        var leader = as(device, lang, desk.officer("Nguyễn Chủ Tịch", Role.LEADER), path);
        click(leader, "approve");
        shoot(leader, "desk-approved");
        var records = as(device, lang, desk.officer("Phạm Văn Thư", Role.RECORDS_CLERK), path);
        records.fill("#issue-number", "15/UBND-XNTTHN");
        records.locator("#issue-signed").setInputFiles(new FilePayload("da-ky.pdf", "application/pdf", Desk.pdf(1)));
        shoot(records, "desk-issue");
        assertAccessible(records);
        click(records, "issue");

        counter.navigate(url(path));
        click(counter, "return");
        shoot(counter, "desk-returned");
        assertThat(counter.locator(".case-head").textContent()).contains(lang.equals("vi") ? "Đã trả kết quả" : "Result returned");
        counter.navigate(url("/desk/register"));
        shoot(counter, "desk-register");
        assertAccessible(counter);
    }

    @Test
    void certifiedCopiesAreServedByKeyboardAndTheSumIsCountedWhileTyping() throws Exception {
        var page = as(Device.DESKTOP, "vi", desk.officer("Lê Thị Cúc", Role.DESK_CLERK), "/desk/intake/" + Desk.COPIES);
        int keys = typed(page, "Ngô Văn Khách", "Tab", "3", "Tab", "2");
        assertThat(page.locator("output").textContent()).startsWith("10.000");
        var asked = System.nanoTime();
        keys += typed(page, "Enter");
        page.waitForSelector(".notice-good");
        assertThat(page.locator(".notice-good").textContent()).contains("Ngô Văn Khách", "10.000");
        var receipt = page.context().request().get(url(page.locator("a[href$='receipt.pdf']").getAttribute("href")));
        assertThat(receipt.status()).isEqualTo(200);
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(receipt.body())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf)).contains("Ngô Văn Khách", "10.000");
        }
        assertThat(keys).as("keystrokes beside the name").isLessThanOrEqualTo("Ngô Văn Khách".length() + 5);
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - asked)).as("what the server takes of the fifteen seconds").isLessThan(java.time.Duration.ofSeconds(8));
        shoot(page, "desk-counter");
        assertAccessible(page);
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("applicantName");
    }

    /** One press for each letter and each named key. */
    private static int typed(Page page, String... keys) {
        int presses = 0;
        for (var key : keys) {
            if (key.equals("Tab") || key.equals("Enter")) {
                page.keyboard().press(key);
                presses++;
            } else {
                page.keyboard().type(key);
                presses += key.length();
            }
        }
        return presses;
    }

    @Test
    void pagesOfAScanAreGivenToPapersByDigits() {
        var clerk = desk.officer("Lê Thị Cúc", Role.DESK_CLERK);
        var filed = desk.filed("Đinh Thị Quét", clerk);
        var page = as(Device.DESKTOP, "vi", clerk, "/desk/dossiers/" + filed.id());
        page.locator("details.inspect summary").click();
        page.locator("#scan-all").setInputFiles(new FilePayload("ca-bo.pdf", "application/pdf", Desk.pdf(3)));
        page.locator(".scan-form button").click();
        page.waitForSelector(".pages");
        page.waitForLoadState();      // its script too
        page.keyboard().press("1");
        page.keyboard().press("=");
        page.keyboard().press("2");
        shoot(page, "desk-scan");
        assertAccessible(page);
        page.locator("form .btn-primary").last().click();
        page.waitForSelector(".notice-good");
        assertThat(page.locator("#papers").textContent()).contains("2 trang");
        shoot(page, "desk-papers");
    }

    @Test
    void theSlipsAreKeptToBeLookedAt() throws Exception {
        var clerk = desk.officer("Lê Thị Cúc", Role.DESK_CLERK);
        var filed = desk.filed("Cao Thị In", clerk);
        var page = as(Device.DESKTOP, "vi", clerk, "/desk/dossiers/" + filed.id());
        click(page, "accept");
        Files.createDirectories(Path.of("target/slips"));
        for (var form : new String[] {"receipt", "control"}) {
            var answer = page.context().request().get(url("/desk/dossiers/" + filed.id() + "/slips/" + form + ".pdf"));
            assertThat(answer.status()).as(form).isEqualTo(200);
            Files.write(Path.of("target/slips/" + form + ".pdf"), answer.body());
        }
        Files.write(Path.of("target/slips/register.pdf"), page.context().request().get(url("/desk/register.pdf")).body());
    }
}
