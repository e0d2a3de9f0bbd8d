package vn.ngomon.government.dossier.slips;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.work.Desk;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.Ui;

/** What is printed says what the dossier says. */
@NgomonTest
@TestPropertySource(properties = "ngomon.site.address=https://cong.example.vn")
class SlipsTest {

    @LocalServerPort int port;
    @Autowired Desk desk;
    @Autowired Dossiers dossiers;
    @Autowired CaseFiles cases;
    @Autowired Calendars calendars;

    private UUID clerk;

    @BeforeEach
    void officers() {
        desk.open();
        clerk = desk.officer("Lê Thị Cúc", Role.DESK_CLERK);
    }

    private static String version(Web web) {
        return web.page().selectFirst("input[name=version]").attr("value");
    }

    private static Web act(Web web, String page, String action, Object... fields) {
        web.get(page);
        var all = new java.util.ArrayList<Object>(java.util.List.of("version", version(web)));
        all.addAll(java.util.List.of(fields));
        return web.post(page + "/actions/" + action, all.toArray());
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    /** What a phone reads off the printed code. */
    private static String qr(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject image && image.getWidth() == image.getHeight()) {
                    var picture = new BufferedImage(image.getWidth() + 80, image.getHeight() + 80, BufferedImage.TYPE_INT_RGB);
                    var pen = picture.createGraphics();
                    pen.setColor(Color.WHITE);
                    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
                    pen.drawImage(image.getImage(), 40, 40, null);
                    pen.dispose();
                    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(),
                            picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))))).getText();
                }
            }
        }
        throw new AssertionError("No square picture on the slip");
    }

    @Test
    void theReceiptSaysWhatTheDossierSaysAndItsCodeOpensItForEverybodyAsFarAsTheyMay() throws Exception {
        var filed = desk.filed("Nguyễn Phước Ưng Bình", clerk);
        var page = "/desk/dossiers/" + filed.id();
        var web = desk.in(port, clerk);
        act(web, page, "accept", "fee.0", "15000");
        var dossier = dossiers.find(filed.id()).orElseThrow();
        var promised = cases.promises(cases.find(filed.id()).orElseThrow()).getFirst().promised().atZone(BusinessClock.ZONE);
        var pdf = web.get(page + "/slips/receipt.pdf").bytes();
        assertThat(text(pdf)).contains("Nguyễn Phước Ưng Bình", dossier.code(), "12 Nguyễn Sinh Cung", "Lê Thị Cúc", "Số lượng hồ sơ: 1 (bộ)",
                "%d giờ %02d".formatted(promised.getHour(), promised.getMinute()).substring(0, 2), "Mã bí mật để xem đầy đủ: " + filed.secret());
        var address = qr(pdf);
        assertThat(address).as("the public address, not the name the clerk came by").isEqualTo("https://cong.example.vn/tracking?code=" + dossier.code());
        assertThat(qr(desk.in(port, clerk).with("X-Forwarded-Host", "evil.example").get(page + "/slips/receipt.pdf").bytes())).isEqualTo(address);
        var path = address.replaceFirst("^https?://[^/]+", "");
        assertThat(web.get(path).path()).isEqualTo(page);
        var anybody = Web.at(port).get(path);
        assertThat(anybody.path()).isEqualTo("/tracking");
        assertThat(anybody.page().text()).contains(dossier.code()).doesNotContain("Ưng Bình");
        anybody.post("/tracking", "code", dossier.code(), "secret", filed.secret());
        assertThat(anybody.page().select("#found .terms")).isNotEmpty();
    }

    @Test
    void theControlSlipGoesFromHolderToHolderBeginningAtTheDesk() throws Exception {
        var page = "/desk/dossiers/" + desk.filed("Tôn Nữ Kiểm", clerk).id();
        var specialist = desk.officer("Trần Văn Sáng", Role.SPECIALIST);
        act(desk.in(port, clerk), page, "accept", "fee.0", "15000");
        var work = desk.in(port, specialist);
        work.get(page);
        work.post(page + "/holder", "version", version(work));
        work.post(page + "/drafts", "version", version(work));
        act(work, page, "propose");
        var leader = desk.in(port, desk.officer("Nguyễn Chủ Tịch", Role.LEADER));
        act(leader, page, "sendBack", "reason", "Sửa số điều luật");
        var slip = leader.get(page + "/slips/control").page().select("table.wide-grid tbody tr, table.wide-grid > tr").eachText();
        var rows = slip.stream().filter(row -> row.contains("1. Giao")).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("1. Giao: Lê Thị Cúc", "2. Nhận: Trần Văn Sáng").doesNotContain("Tôn Nữ Kiểm");
        assertThat(rows.get(1)).contains("1. Giao: Trần Văn Sáng", "2. Nhận: Nguyễn Chủ Tịch");
        assertThat(rows.get(2)).contains("1. Giao: Nguyễn Chủ Tịch", "2. Nhận: Trần Văn Sáng", "Sửa số điều luật");
        assertThat(text(leader.get(page + "/slips/control.pdf").bytes())).contains("Lê Thị Cúc", "Trần Văn Sáng");
    }

    @Test
    void aSlipOfSomethingThatHasNotHappenedDoesNotExist() {
        var page = "/desk/dossiers/" + desk.filed("Hà Thị Không", clerk).id();
        var web = desk.in(port, clerk);
        for (var form : new String[] {"receipt", "supplement", "refusal", "apology", "stop", "control"}) {
            assertThat(web.get(page + "/slips/" + form + ".pdf").status()).as(form).isEqualTo(404);
            assertThat(web.get(page + "/slips/" + form).status()).as(form).isEqualTo(404);
        }
        act(web, page, "accept", "fee.0", "15000");
        assertThat(web.get(page + "/slips/receipt.pdf").status()).isEqualTo(200);
        assertThat(web.get(page + "/slips/apology.pdf").status()).isEqualTo(404);
    }

    @Test
    void whatComesAfterThreeIsPassedOnAtTheNextOpening() {
        var calendar = calendars.national();
        var friday = LocalDate.of(2020, 11, 20);
        assertThat(RegisterPages.passedOn(at(friday, 14, 59), calendar)).isEqualTo(at(friday, 14, 59));
        assertThat(RegisterPages.passedOn(at(friday, 15, 0), calendar)).isEqualTo(calendar.nextOpening(at(LocalDate.of(2020, 11, 23), 0, 0)));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Ui.ZONE).toInstant();
    }

    @Test
    void theRegisterGoesOnWhereItsPageEnded() {
        var web = desk.in(port, clerk);
        for (var name : new String[] {"Sổ Một", "Sổ Hai", "Sổ Ba"}) {
            act(web, "/desk/dossiers/" + desk.filed(name, clerk).id(), "accept", "fee.0", "15000");
        }
        var today = LocalDate.now(BusinessClock.ZONE);
        var all = dossiers.receivedAt(desk.commune(), today, today, null, 1000);
        var mark = RegisterPages.after(all.get(1).receivedAt() + "_" + all.get(1).id()).orElseThrow();
        assertThat(dossiers.receivedAt(desk.commune(), today, today, mark, 1000)).isEqualTo(all.subList(2, all.size()));
        assertThat(web.get("/desk/register?after=nonsense").status()).isEqualTo(200);
    }
}
