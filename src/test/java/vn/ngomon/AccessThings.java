package vn.ngomon;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.government.dossier.SampleDossier;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.Watch;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.time.BusinessClock;

/** Real things to ask for: a dossier with a paper and a payment, a draft with a file, all of one owner. */
@Component
class AccessThings {

    static final String NOTHING = "00000000-0000-7000-8000-000000000001";
    /** The agency that holds the dossier is one of 2020, and handles reports then. */
    private static final Instant OF_THE_AGENCY = Instant.parse("2020-11-24T02:00:00Z");
    private static final String PROCEDURE = "1.004873.000.00.00.H57";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)[^}]*}");
    /** What a refused request must leave alone; sessions, looks and counters of attempts may move. */
    private static final List<String> KEPT = List.of("dossier", "dossier_paper", "dossier_paper_file", "dossier_request", "dossier_result", "dossier_return",
            "dossier_rating", "dossier_draft", "dossier_draft_file", "dossier_upload", "case_file", "case_opinion", "payment_request", "procedure_version",
            "procedure_standing", "procedure_announcement", "register_record", "account", "account_seat", "officer", "officer_post", "api_token", "calendar_day",
            "desk_hours", "delegation", "notice_dispatch", "field_report", "report_public", "report_words", "report_photo", "report_answer", "report_note", "report_message", "report_claim",
            "report_category", "report_routing", "report_template", "report_on_call", "report_rating", "report_support", "report_caller", "report_follower");

    /** Whoever reads the journal tells people of what was allowed a moment before, and the post delivers it, sometimes while the next is refused. */
    private static final Map<String, String> LATER = Map.of("notice_dispatch",
            "(select id from notice_dispatch d where not exists (select from journal_entry e where e.id = d.source_id))");

    private final SampleDossier sample;
    private final Files files;
    private final Payments payments;
    private final Reporting reporting;
    private final Dispatching dispatching;
    private final People people;
    private final Identity identity;
    private final Directory directory;
    private final Watch watch;
    private final JdbcClient db;
    private final String fingerprint;

    AccessThings(SampleDossier sample, Files files, Payments payments, Reporting reporting, Dispatching dispatching, People people, Identity identity, Directory directory,
            Watch watch, JdbcClient db) {
        this.watch = watch;
        this.reporting = reporting;
        this.dispatching = dispatching;
        this.people = people;
        this.identity = identity;
        this.directory = directory;
        this.sample = sample;
        this.files = files;
        this.payments = payments;
        this.db = db;
        var tables = db.sql("select tablename::text from pg_tables where schemaname = 'public'").query(String.class).list();
        this.fingerprint = "select concat_ws(',', " + String.join(", ", KEPT.stream().filter(tables::contains)
                .map(table -> "(select '" + table + " ' || count(*) || ':' || coalesce(sum(hashtext(t::text)), 0) from " + LATER.getOrDefault(table, table) + " t)")
                .toList()) + ")";
    }

    record Real(UUID agency, Map<String, String> ids, Map<String, String> draft) {

        /** The endpoint's address with real ids, as far as there are any for its variables. */
        String path(String pattern) {
            return VARIABLE.matcher(pattern).replaceAll(variable -> {
                var name = variable.group(1);
                if (pattern.startsWith("/filing/drafts/") && draft.containsKey(name)) {
                    return draft.get(name);
                }
                return name.equals("code") && pattern.startsWith("/reports/") ? ids.get("reportCode") : name.equals("id") ? id(pattern) : ids.getOrDefault(name, NOTHING);
            });
        }

        private String id(String pattern) {
            return pattern.startsWith("/admin/agencies/") ? agency.toString() : pattern.endsWith("/receipt.pdf") ? ids.get("paid") : pattern.startsWith("/desk/payments/") ? ids.get("payment")
                    : pattern.contains("reports/{id}") ? ids.get("report") : pattern.contains("dossiers/") ? ids.get("dossier") : pattern.contains("/records/") ? ids.get("record") : NOTHING;
        }
    }

    Real of(UUID owner) {
        var scan = files.store(picture(), "to-khai.png", "test").id();
        var dossier = sample.received(owner, List.of(scan));
        var ids = new HashMap<>(Map.of("register", "paper-type", "code", PROCEDURE, "procedure", PROCEDURE, "page", "1", "view", "mine", "action", "accept",
                "dossier", dossier.id().toString(), "file", scan.toString(), "payment", payment(dossier, "access").toString(), "form", "01"));
        var paid = payment(dossier, "paid");
        payments.payAtDesk(paid, Actor.SYSTEM, PaymentMethod.CASH, null);
        ids.put("paid", paid.toString());
        ids.put("record", db.sql("select id from register_record where register = 'paper-type' order by id limit 1").query(UUID.class).single().toString());
        ids.put("key", "GT-KHAISINH");
        var report = BusinessClock.at(OF_THE_AGENCY, () -> report(owner, dossier.agency()));
        ids.put("report", report.id().toString());
        ids.put("reportCode", report.code());
        return new Real(dossier.agency(), ids, new HashMap<>());
    }

    /** Told by the owner and being handled by the agency. */
    private FieldReport report(UUID owner, UUID agency) {
        var telling = new Telling("MT.RAC", "Rác chất đống trước cổng trường học", null, null, "Trước cổng trường", Source.ONLINE, null, List.of(), List.of(), Reporter.account(owner));
        var report = ((Received.Done) reporting.receive(telling, identity.actor(owner).orElseThrow())).report();
        var officer = identity.actor(people.official("Trực ban", centre(), centre(), Role.CENTRE_OFFICER)).orElseThrow();
        var done = dispatching.perform(Move.of(report.id(), "dispatch", officer).with("agency", agency));
        if (!(done instanceof Outcome.Done)) {
            throw new IllegalStateException(done.toString());
        }
        return report;
    }

    UUID centre() {
        return directory.agenciesOn(directory.today()).stream().filter(one -> one.kind() == AgencyKind.OPERATIONS_CENTRE).findFirst().orElseThrow().id();
    }

    /** Begun by the owner at the browser, with a file; a new one for each who asks, as one may delete or file it. */
    void draft(Real real, Web owner) {
        owner.get("/account");
        var location = owner.postStaying("/filing/" + PROCEDURE).location();
        var id = UUID.fromString(location.replaceFirst("^.*/drafts/", "").replaceFirst("/.*$", ""));
        var file = files.store(picture(), "anh.png", "test").id();
        db.sql("insert into dossier_draft_file (draft_id, paper_code, position, file_id) values (:draft, 'declaration', 0, :file)")
                .param("draft", id).param("file", file).update();
        real.draft().putAll(Map.of("id", id.toString(), "file", file.toString(), "group", "applicant"));
    }

    /** Waits until those who read the journal have told everybody of the dossier that was made for the test. */
    void settle() throws InterruptedException {
        for (var last = ""; !last.equals(fingerprint()); Thread.sleep(1000)) {
            last = fingerprint();
        }
    }

    /** As {@link #fingerprint}, once the watch has written of what has become due: each minute it might while somebody is refused. */
    String fingerprintAfterTheWatch() {
        watch.look();
        return fingerprint();
    }

    String fingerprint() {
        return db.sql(fingerprint).query(String.class).single();
    }

    private UUID payment(SampleDossier.Received dossier, String purpose) {
        var id = Ids.next();
        db.sql("""
                insert into payment_request (id, subject_kind, subject_id, purpose, agency_id, agency_name, payer_name, amount, state, requested_at)
                values (:id, 'dossier', :dossier, :purpose, :agency, 'UBND', 'Trần Thị Hương', 8000, 'DUE', now())""")
                .param("id", id).param("dossier", dossier.id()).param("purpose", purpose).param("agency", dossier.agency()).update();
        return id;
    }

    private static byte[] picture() {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, ThreadLocalRandom.current().nextInt(1 << 24));
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
