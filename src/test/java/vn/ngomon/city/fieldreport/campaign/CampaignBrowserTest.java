package vn.ngomon.city.fieldreport.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Directory;

/** Registering on a phone, and every page of a campaign in both languages. */
class CampaignBrowserTest extends BrowserTest {

    @Autowired CampaignWorld world;
    @Autowired ReportOffices offices;
    @Autowired ReportLives lives;
    @Autowired People people;
    @Autowired Directory directory;

    @Test
    void somebodyRegistersOnAPhoneAndComesBackWithPictures() {
        offices.land(directory.today());
        var centre = world.centre(port);
        var organiser = world.organiser(port);
        var campaign = world.campaign(centre, "Chủ nhật xanh bên dòng Như Ý");
        var event = world.event(organiser, campaign, 25);
        var report = lives.verified(lives.citizen("Người Báo"), "MT.XA_TROM", "Xà bần đổ trộm bên bờ sông, lấn ra lòng đường");
        organiser.get("/desk/campaigns/events/" + event).post("/desk/campaigns/events/" + event + "/reports", "report", report.id());
        var account = people.citizen("Phan Thị Ngọc Lan");
        var page = as(Device.PHONE, "vi", account, "/campaigns");
        look(page, "campaigns-phone");
        page.locator("a[href$='/campaigns/events/" + event + "']").first().click();
        page.locator("#people").fill("4");
        page.locator("#note").fill("Có hai cháu nhỏ đi cùng");
        look(page, "campaign-join");
        page.getByText("Đăng ký", new Page.GetByTextOptions().setExact(true)).last().click();
        page.locator(".green-yes").waitFor();
        assertThat(page.locator(".green-yes").textContent()).contains("Quý vị đã đăng ký 4 người");
        look(page, "campaign-joined");

        var visitor = open(Device.DESKTOP, "en", "/campaigns/" + campaign);
        look(visitor, "campaign-show");
        visitor.navigate(url("/campaigns/events/" + event));
        look(visitor, "campaign-event");
        world.begun(event);
        var base = "/desk/campaigns/events/" + event;
        organiser.get(base).postParts(base + "/photos", "caption", "Bờ sông trước cổng chợ", "before", CampaignWorld.picture(), "after", CampaignWorld.picture());
        organiser.get(base).post(base + "/results", "came", 23, "bags", 35, "kilograms", 280, "told", "Dọn sạch 200 m bờ sông.");
        visitor.navigate(url("/campaigns/events/" + event));
        look(visitor, "campaign-gallery");
        page.navigate(url("/campaigns/events/" + event));
        look(page, "campaign-gallery-phone");
        desk(organiser, campaign, event);
    }

    private void desk(Web organiser, String campaign, String event) {
        var desk = open(Device.DESKTOP, "vi", "/about");
        desk.context().addCookies(java.util.List.of(new com.microsoft.playwright.options.Cookie("SESSION", organiser.cookie("SESSION").orElseThrow()).setUrl(url("/"))));
        for (var path : java.util.List.of("", "/" + campaign, "/" + campaign + "/events/new", "/events/" + event, "/events/" + event + "/participants")) {
            desk.navigate(url("/desk/campaigns" + path));
            look(desk, "campaign-desk" + path.replaceAll("[0-9a-f-]{36}", "").replaceAll("/+", "-"));
        }
        desk.setViewportSize(390, 844);
        desk.navigate(url("/desk/campaigns/events/" + event));
        look(desk, "campaign-desk-event-phone");
    }

    private void look(Page page, String name) {
        untilDrawn(page);
        shoot(page, name);
        assertAccessible(page);
        assertThat(isWider(page)).as(page.url() + " is wider than its screen").isFalse();
    }
}
