package vn.ngomon.government.dossier.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.directory.Unit;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.time.BusinessClock;

/** A commune's desk for tests: its officers, and dossiers handed in there. */
@Component
public class Desk {

    public static final String MARITAL = "1.004873.000.00.00.H57";
    public static final String COPIES = "2.000815.000.00.00.H57";
    static final String VY_DA = "19777";

    private final Filing filing;
    private final ShippedCatalogue catalogue;
    private final Directory directory;
    private final Identity identity;
    private final People people;
    private final JsonMapper json;

    Desk(Filing filing, ShippedCatalogue catalogue, Directory directory, Identity identity, People people, JsonMapper json) {
        this.filing = filing;
        this.catalogue = catalogue;
        this.directory = directory;
        this.identity = identity;
        this.people = people;
        this.json = json;
    }

    /** The shipped procedures with their forms: as a province has them. */
    public void open() {
        catalogue.publishAll(Actor.SYSTEM);
    }

    public UUID commune() {
        return directory.competentAgency(new AreaCode(VY_DA), Tier.COMMUNE, Specialty.GENERAL, directory.today()).orElseThrow().id();
    }

    public UUID officer(String name, Role... roles) {
        return people.official(name, commune(), directory.unitWithRole(commune(), roles[0]).map(Unit::id).orElse(commune()), roles);
    }

    public UUID elsewhere(String name, Role... roles) {
        var other = directory.agenciesOn(directory.today()).stream().filter(agency -> !agency.id().equals(commune())).findFirst().orElseThrow().id();
        return people.official(name, other, other, roles);
    }

    public Web in(int port, UUID account) {
        return Web.at(port).signInAs(account);
    }

    /** A request for a certificate of marital status with both papers before the clerk. */
    public Filed.Done filed(String applicant, UUID clerk) {
        var who = new Applicant(null, Applicant.Kind.PERSON, applicant, "046085001234", "0912345678", null, "12 Nguyễn Sinh Cung", VY_DA);
        var submission = new Submission(MARITAL, "", Dossier.Channel.DESK, who, new Owner(applicant, "046085001234"), JsonNodeFactory.instance.objectNode(),
                List.of(new Submission.Handed("declaration", Paper.Presented.ORIGINAL, 1, List.of()),
                        new Submission.Handed("identity", Paper.Presented.ORIGINAL_SEEN, 1, List.of())), Dossier.ReturnBy.DESK, commune(), null);
        return (Filed.Done) filing.file(submission, identity.actor(clerk).orElseThrow(), (done, batch) -> { });
    }

    /** An accepted dossier goes on by its officers' hands until its result waits at the desk. */
    public void readyToReturn(int port, String page) {
        var work = in(port, officer("Trần Văn Sáng", Role.SPECIALIST));
        work.get(page).post(page + "/drafts", "version", version(work, page));
        work.post(page + "/actions/propose", "version", version(work, page));
        var lead = in(port, officer("Nguyễn Chủ Tịch", Role.LEADER));
        lead.get(page).post(page + "/actions/approve", "version", version(lead, page));
        var office = in(port, officer("Phạm Văn Thư", Role.RECORDS_CLERK));
        send(office, page + "/actions/issue", "version", version(office, page), "number", "12/UBND", "dated", LocalDate.now(BusinessClock.ZONE).toString(), "signed", pdf(1));
    }

    private static String version(Web web, String page) {
        return web.get(page).page().selectFirst("input[name=version]").attr("value");
    }

    /** Sends a form with files, as the page at hand would; a field is name, text; a file is name, bytes. */
    public static Web send(Web web, String path, Object... fields) {
        var boundary = "----ngomon";
        var body = new ByteArrayOutputStream();
        try {
            var all = new java.util.ArrayList<>(List.of(fields));
            all.addAll(List.of("_csrf", web.csrf()));
            for (int i = 0; i < all.size(); i += 2) {
                var file = all.get(i + 1) instanceof byte[];
                body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + all.get(i) + "\"" + (file ? "; filename=\"van-ban.pdf\"" : "")
                        + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                body.write(file ? (byte[]) all.get(i + 1) : all.get(i + 1).toString().getBytes(StandardCharsets.UTF_8));
                body.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        web.send(web.request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
        return web.status() / 100 == 3 ? web.get(web.location().replaceAll("#.*", "")) : web;
    }

    public static byte[] pdf(int pages) {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
