package vn.ngomon.city.fieldreport.campaign;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Agency;

/** Campaigns made at the desk as officers make them, for tests. */
@Component
class CampaignWorld {

    static final String WARD = "H57.203";

    private final ReportOffices offices;
    private final JdbcClient db;

    CampaignWorld(ReportOffices offices, JdbcClient db) {
        this.offices = offices;
        this.db = db;
    }

    Agency ward() {
        return offices.agency(WARD);
    }

    Web centre(int port) {
        return Web.at(port).signInAs(offices.officer("Cán bộ Trung tâm"));
    }

    Web organiser(int port) {
        return Web.at(port).signInAs(offices.handler(ward()));
    }

    /** A public campaign of the next month. */
    String campaign(Web centre, String name) {
        var today = LocalDate.now();
        centre.get("/desk/campaigns/new").post("/desk/campaigns", "name", name, "nameEn", "Green Sunday of the river", "motto", "Huế – Xanh, Sạch, Sáng", "description",
                "Mỗi sáng chủ nhật, người dân cùng cơ quan dọn sạch những nơi đã được phản ánh.", "agency", offices.centre().id(), "from", today, "to", today.plusDays(30));
        var id = centre.path().replaceFirst(".*/", "");
        centre.post("/desk/campaigns/" + id + "/publication", "published", "true");
        return id;
    }

    /** In a week's time on the bank of the river, organised by the ward. */
    String event(Web organiser, String campaign, int wanted) {
        organiser.get("/desk/campaigns/" + campaign + "/events/new").post("/desk/campaigns/" + campaign + "/events", "agency", ward().id(), "day", LocalDate.now().plusDays(7), "starts", "06:30",
                "ends", "09:30", "place", "Bến thuyền Vỹ Dạ, đường Nguyễn Sinh Cung", "lon", ReportOffices.LON, "lat", ReportOffices.LAT, "bring", "Găng tay, mũ, bình nước", "wanted", wanted);
        return organiser.path().replaceFirst(".*/", "");
    }

    /** As if the day had come. */
    void begun(String event) {
        db.sql("update campaign_event set starts_at = now() - interval '2 hours', ends_at = now() + interval '1 hour' where id = :id").param("id", UUID.fromString(event)).update();
    }

    static Web.Sent picture() {
        var random = ThreadLocalRandom.current();
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(random.nextInt(60, 200), random.nextInt(120, 220), random.nextInt(60, 160)));
            pen.fillOval(random.nextInt(640) - 80, random.nextInt(480) - 80, 160, 160);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Web.Sent("anh.jpg", out.toByteArray());
    }
}
