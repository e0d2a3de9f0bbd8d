package vn.ngomon.city.fieldreport.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportOffices;

/** People write to the centre, and what they write waits there like any report. */
@NgomonTest
class MailboxTest {

    private static final String ADDRESS = "phananh@example.vn";

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired MailedReports reports;
    @Autowired JdbcClient db;

    private GreenMail server;
    private final String mark = "việc " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void server() {
        server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        server.start();
        server.setUser(ADDRESS, ADDRESS, "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void round() {
        new Mailbox(new MailboxProperties("127.0.0.1", server.getImap().getPort(), false, ADDRESS, "secret", "INBOX", "KH.KHAC", 1_000_000), reports).round();
    }

    private MimeMessage letter(String subject) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress("dan@example.vn", "Nguyễn Văn Dân", "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
        message.setSubject(subject, "UTF-8");
        return message;
    }

    private void deliver(MimeMessage message) throws Exception {
        message.saveChanges();
        server.getUserManager().getUserByEmail(ADDRESS).deliver(message);
    }

    private long told() {
        return db.sql("select count(*) from field_report where source = 'EMAIL' and description like '%' || :mark || '%'").param("mark", mark).query(Long.class).single();
    }

    private static byte[] picture() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    @Test
    void aLetterWithAPictureBecomesAReportThatWaitsAtTheCentreOnce() throws Exception {
        var message = letter("Ổ gà trên cầu, " + mark);
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setText("Giữa cầu có ổ gà rất sâu, xe máy ngã nhiều lần.", "<p>Giữa cầu có <b>ổ gà</b></p>");
        helper.addAttachment("cau.jpg", new ByteArrayDataSource(picture(), "image/jpeg"));
        deliver(message);
        round();
        round();
        assertThat(told()).isEqualTo(1);
        var id = db.sql("select id from field_report where description like '%' || :mark || '%'").param("mark", mark).query(UUID.class).single();
        assertThat(db.sql("select category from field_report where id = :id").param("id", id).query(String.class).single()).isEqualTo("GT.MAT_DUONG");
        assertThat(db.sql("select name || ' ' || contact from report_reporter where report_id = :id").param("id", id).query(String.class).single())
                .isEqualTo("Nguyễn Văn Dân dan@example.vn");
        assertThat(db.sql("select count(*) from report_photo where report_id = :id").param("id", id).query(Long.class).single()).isEqualTo(1);
        var centre = Web.at(port).signInAs(offices.officer());
        assertThat(centre.get("/desk/reports/" + id).page().text()).contains("Giữa cầu có ổ gà rất sâu", "Thư điện tử", "dan@example.vn");
    }

    @Test
    void aLetterWithWordsOfTheListIsLookedAtClosely() throws Exception {
        var message = letter("Gái gọi giá rẻ, " + mark);
        message.setText("Liên hệ ngay hôm nay.", "UTF-8");
        deliver(message);
        round();
        var id = db.sql("select id from field_report where description like '%' || :mark || '%'").param("mark", mark).query(UUID.class).single();
        assertThat(db.sql("select reasons[1] from report_suspicion where report_id = :id").param("id", id).query(String.class).single()).isEqualTo("WORDS");
    }

    @Test
    void whatNoPersonWroteIsPassedOver() throws Exception {
        var away = letter("Tự động trả lời " + mark);
        away.setText("Tôi đang nghỉ phép đến hết tuần.", "UTF-8");
        away.setHeader("Auto-Submitted", "auto-replied");
        deliver(away);
        var large = letter("Thư rất lớn " + mark);
        large.setText("x".repeat(1_200_000), "UTF-8");
        deliver(large);
        var daemon = letter("Undelivered " + mark);
        daemon.setFrom(new InternetAddress("MAILER-DAEMON@example.vn"));
        daemon.setText("550 no such user", "UTF-8");
        deliver(daemon);
        round();
        assertThat(told()).isZero();
    }

    @Test
    void aLetterThatCannotBeReadKeepsNoOtherWaiting() throws Exception {
        server.getUserManager().getUserByEmail(ADDRESS).deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream("""
                From: la@example.vn\r
                To: phananh@example.vn\r
                Message-ID: <%s@example.vn>\r
                Subject: x\r
                Content-Type: text/plain; charset=khong-co\r
                \r
                %s\r
                """.formatted(UUID.randomUUID(), mark).getBytes(StandardCharsets.US_ASCII))));
        var next = letter("Rác ở bến xe, " + mark);
        next.setText("Rác chất đống ở bến xe đã ba ngày.", "UTF-8");
        deliver(next);
        round();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void aLetterOfHtmlAloneIsReadAsWords() {
        assertThat(Letter.plain("<html><head><style>p{}</style></head><p>Rác &amp; bụi</p><br>ở <b>chợ</b></html>")).isEqualTo("Rác & bụi\nở chợ");
    }
}
