package vn.ngomon.government.dossier;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import vn.ngomon.Web;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;

/** A birth registration filed page by page, as a browser without script does it. */
@Component
public class BirthFiling {

    public static final String CODE = "1.001193.000.00.00.H57";

    private final ShippedCatalogue shipped;
    private final Directory directory;

    BirthFiling(ShippedCatalogue shipped, Directory directory) {
        this.shipped = shipped;
        this.directory = directory;
    }

    public void publish() {
        shipped.publishAll(Actor.SYSTEM);
    }

    public String commune() {
        return directory.areasOn(directory.today()).stream().filter(area -> area.tier() == Tier.COMMUNE).findFirst().orElseThrow().code().value();
    }

    /** The draft's address, everything answered but the papers. */
    public String answered(Web web) {
        return answered(web, "046090001234");
    }

    private String answered(Web web, String number) {
        web.get("/filing/" + CODE).post("/filing/" + CODE);
        var draft = web.path().replace("/where", "");
        var here = commune();
        web.post(draft + "/where", "case", "on-time", "area", here, "_go", "next");
        web.post(draft + "/form/applicant", "applicantName", "Nguyễn Văn An", "applicantBorn-year", "1990", "applicantIdentity", number,
                "applicantArea", here, "applicantStreet", "12 Lê Lợi", "applicantPhone", "0912345678", "_go", "next");
        web.post(draft + "/form/child", "childName", "Nguyễn Gia Bảo", "childSex", "male", "childBorn-day", "1", "childBorn-month", "11", "childBorn-year", "2020",
                "childEthnicity", "01", "childNationality", "VN", "birthPlace", "Bệnh viện Trung ương Huế", "childOrigin", "Huế", "_go", "next");
        web.post(draft + "/form/mother", "motherName", "Trần Thị Hoa", "motherBorn-year", "1992", "motherEthnicity", "01", "motherNationality", "VN",
                "motherIdentity", "046192001234", "motherArea", here, "_go", "next");
        web.post(draft + "/form/father", "fatherKnown", "no", "_go", "next");
        web.post(draft + "/form/requester", "relation", "mother", "_go", "next");
        web.post(draft + "/form/declaration", "returnBy", "ONLINE", "consent", "true", "_go", "next");
        return draft;
    }

    /** Files it and stays on the receipt. */
    public UUID filed(Web web) {
        return filed(web, "046090001234");
    }

    /** @param number of the applicant's identity card */
    public UUID filed(Web web, String number) {
        var draft = answered(web, number);
        upload(web, draft + "/papers", "stay", "birth-notice", photo(Color.PINK));
        web.get(draft + "/check").post(draft + "/submission");
        if (!web.path().endsWith("/receipt")) {
            throw new AssertionError("Not filed: " + web.path() + " " + web.page().select(".summary").text());
        }
        return UUID.fromString(web.path().split("/")[3]);
    }

    /** One multipart post: the button, then papers and their bytes alternating. */
    public static Web upload(Web web, String path, String button, Object... papers) {
        var body = new ByteArrayOutputStream();
        field(body, "_csrf", web.csrf());
        field(body, "_go", button);
        for (int i = 0; i < papers.length; i += 2) {
            write(body, "--x\r\nContent-Disposition: form-data; name=\"file." + papers[i] + "\"; filename=\"anh-" + i + ".png\"\r\nContent-Type: image/png\r\n\r\n");
            body.writeBytes((byte[]) papers[i + 1]);
            write(body, "\r\n");
        }
        write(body, "--x--\r\n");
        return web.send(web.request(path).header("Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        write(body, "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] photo(Color paper) {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, 300, 400);
        pen.setColor(Color.DARK_GRAY);
        for (int y = 60; y < 360; y += 24) {
            pen.fillRect(40, y, 220 - y % 60, 4);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
