package vn.ngomon.government.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.People;
import vn.ngomon.government.dossier.work.Desk;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.time.BusinessClock;

/** One birth registration on its whole way: filed from a phone, received, worked on, sent back once, approved, numbered, paid for, returned, followed. */
class WholeWayTest extends BrowserTest {

    @Autowired People people;
    @Autowired BirthFiling births;
    @Autowired Dossiers dossiers;
    @Autowired Directory directory;

    @BeforeEach
    void theCatalogueIsThere() {
        births.publish();
    }

    @Test
    void inVietnamese() {
        walk("vi", "Đã trả kết quả", "Sửa lại quê quán");
    }

    @Test
    void inEnglish() {
        walk("en", "Result returned", "Correct the place of origin");
    }

    private void walk(String lang, String returned, String remark) {
        var phone = as(Device.PHONE, lang, people.citizen("Trần Thị Hoa"), "/filing/" + BirthFiling.CODE);
        BirthWalk.file(phone, births.commune(), "late", "IN_PERSON", place -> { });
        shoot(phone, "way-1-receipt");
        var lookup = phone.locator("#lookup").innerText();
        var secret = phone.locator("#secret").innerText();
        var path = "/desk/dossiers/" + dossiers.findByName(lookup).orElseThrow().id();

        var clerk = as(Device.DESKTOP, lang, officer("Lê Thị Cúc", Role.DESK_CLERK), path);
        see(clerk, "way-2-clerk");
        clerk.locator("form[action$='/actions/accept'] button").click();
        clerk.locator(".notice-good").waitFor();
        var code = clerk.locator("h1").innerText();

        var specialist = as(Device.DESKTOP, lang, officer("Trần Văn Sáng", Role.SPECIALIST), path);
        specialist.locator("form[action$='/holder'] button").click();
        specialist.locator("form[action$='/drafts']:has([value=RESULT]) button").click();
        see(specialist, "way-3-specialist");
        act(specialist, "propose");

        var leader = as(Device.DESKTOP, lang, officer("Nguyễn Chủ Tịch", Role.LEADER), path);
        leader.locator("#results a[href$='/reading']").click();
        leader.waitForURL(url(path) + "/reading");
        assertThat(leader.locator(".pane").first().locator(".sheet img").count()).as("the papers on the left").isOne();
        assertThat(leader.locator(".pane").last().innerText()).as("the draft on the right").contains("GIẤY KHAI SINH");
        see(leader, "way-4-reading");
        leader.navigate(url(path));
        leader.locator("details.act:has(form[action$='/actions/sendBack']) summary").click();
        leader.fill("#sendBack-reason", remark);
        act(leader, "sendBack");

        specialist.navigate(url(path));
        assertThat(specialist.locator("#history").innerText()).contains(remark);
        specialist.locator("form[action$='/drafts']:has([value=RESULT]) button").click();
        act(specialist, "propose");
        leader.navigate(url(path));
        act(leader, "approve");

        var records = as(Device.DESKTOP, lang, officer("Phạm Văn Thư", Role.RECORDS_CLERK), path);
        records.fill("#issue-number", "15/2026");
        records.fill("#issue-dated", LocalDate.now(BusinessClock.ZONE).toString());
        records.locator("#issue-signed").setInputFiles(new FilePayload("da-ky.pdf", "application/pdf", Desk.pdf(1)));
        see(records, "way-5-records");
        act(records, "issue");

        clerk.navigate(url(path));
        assertThat(clerk.locator("#fees").innerText()).containsPattern("8[.,]000");
        see(clerk, "way-6-return");
        act(clerk, "return");
        assertThat(clerk.locator(".case-head").innerText()).contains(returned);
        assertThat(clerk.locator("#fees").innerText()).contains("NM-");
        shoot(clerk, "way-7-returned");

        track(lang, code, lookup, secret);
    }

    /** By code anybody sees how far it is; with reference and secret also what it is about. */
    private void track(String lang, String code, String lookup, String secret) {
        var anybody = open(Device.PHONE, lang, "/tracking?code=" + code);
        assertThat(anybody.locator("#found").innerText()).contains(code).doesNotContain("Trần Thị Hoa");
        see(anybody, "way-8-tracking-code");
        anybody.navigate(url("/tracking?code=" + lookup));
        anybody.fill("#secret", secret);
        anybody.locator("main form button.btn-primary").click();
        anybody.locator("#found .terms").waitFor();
        assertThat(anybody.locator("#found .terms").count()).isOne();
        see(anybody, "way-9-tracking-secret");
    }

    private UUID officer(String name, Role role) {
        var agency = directory.competentAgency(new AreaCode(births.commune()), Tier.COMMUNE, Specialty.GENERAL, directory.today()).orElseThrow().id();
        return people.official(name, agency, directory.unitWithRole(agency, role).map(unit -> unit.id()).orElse(agency), role);
    }

    private static void act(Page page, String action) {
        page.locator("form[action$='/actions/" + action + "'] button").last().click();
        page.locator(".notice-good").waitFor();
    }

    private void see(Page page, String name) {
        shoot(page, name);
        assertAccessible(page);
    }
}
