package vn.ngomon.operations.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.Ngomon;
import vn.ngomon.NgomonTest;
import vn.ngomon.launch.EmbeddedDatabase;

/** A demo province of its own beside the tests' one: a second program with a database of its own. */
public final class Province implements AutoCloseable {

    private final EmbeddedDatabase database;
    private final List<String> address;
    private final int dossiers;
    private final int reports;
    private ConfigurableApplicationContext running;

    private Province(EmbeddedDatabase database, List<String> address, int dossiers, int reports) {
        this.database = database;
        this.address = address;
        this.dossiers = dossiers;
        this.reports = reports;
    }

    /** Its history begins at once, in the background. */
    public static Province begin(int dossiers) {
        return begin(dossiers, 0);
    }

    public static Province begin(int dossiers, int reports) {
        try {
            var database = EmbeddedDatabase.startIn(Files.createTempDirectory("ngomon-province").resolve("database"));
            var address = new ArrayList<>(address(database));
            address.add("--ngomon.data=" + Files.createTempDirectory("ngomon-province-data"));
            var province = new Province(database, address, dossiers, reports);
            province.start();
            return province;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other tests' programs keep the address they were given. */
    private static List<String> address(EmbeddedDatabase database) {
        synchronized (NgomonTest.Database.class) {
            var names = List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
            var before = new HashMap<String, String>();
            names.forEach(name -> before.put(name, System.getProperty(name)));
            database.publish();
            var address = names.stream().map(name -> "--" + name + "=" + System.getProperty(name)).toList();
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
            return address;
        }
    }

    /** Again on the same data. */
    void start() {
        var arguments = new ArrayList<>(List.of("--server.port=0", "--ngomon.demo=true", "--ngomon.demo.dossiers=" + dossiers, "--ngomon.demo.reports=" + reports,
                "--ngomon.management.port=0",
                "--ngomon.secret=demo", "--spring.datasource.hikari.maximum-pool-size=8", "--spring.datasource.hikari.minimum-idle=1", "--logging.level.root=error"));
        arguments.addAll(address);
        running = new SpringApplicationBuilder(Ngomon.class).run(arguments.toArray(String[]::new));
    }

    public <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    public int port() {
        return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public JdbcClient db() {
        return bean(JdbcClient.class);
    }

    /** Waits until the history is made. */
    public Province whole() {
        while (progress().state() != HistoryProgress.State.FINISHED) {
            pause();
        }
        return this;
    }

    void until(int done) {
        while (progress().done() < done) {
            pause();
        }
    }

    private HistoryProgress progress() {
        var progress = bean(HistoryProgress.class);
        if (progress.state() == HistoryProgress.State.BROKEN_OFF) {
            throw new AssertionError("The history broke off at " + progress.done() + " of " + progress.total());
        }
        return progress;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that can be seen of the dossiers, without what each installation invents for itself. */
    List<Map<String, Object>> sight() {
        return db().sql("""
                select n.number, d.code, d.procedure_code, d.procedure_case, d.channel, d.return_by, d.applicant_name, d.applicant_number, d.area_code, d.form_value::text,
                    d.submitted_at, d.received_at, d.entered_late, c.step, c.version, c.due, c.ready_at, c.timeliness, c.ending, c.closed_at,
                    (select string_agg(r.number, ';' order by r.version) from dossier_result r where r.dossier_id = d.id) as results,
                    (select string_agg(p.code || p.step, ';' order by p.code) from (select k.code, f.step from dossier k join case_file f on f.id = k.id
                        where k.parent_id = d.id) p) as parts,
                    (select score from dossier_rating r where r.dossier_id = d.id) as score,
                    (select string_agg(j.type || j.occurred_at || coalesce(a.name, ''), ';' order by j.sequence) from journal_entry j
                        left join account a on a.id = j.actor where j.subject_id = d.id and j.simulated) as journal
                from demo_dossier n join dossier d on d.id = n.dossier_id join case_file c on c.id = d.id order by n.number""").query().listOfRows();
    }

    /** Everything that can be seen of the reports, likewise. */
    List<Map<String, Object>> reports() {
        return db().sql("""
                select n.number, n.acts, r.category, r.description, r.lon, r.lat, r.place, r.source, r.answers::text, r.reported_at, w.name, w.contact, c.step, c.version, c.due, c.timeliness,
                    c.ending, c.closed_at, a.name as agency, p.state, p.score, p.supporters, p.late, p.answer, p.photos,
                    (select string_agg(k.kind || f.sha256, ';' order by k.kind, k.position) from report_photo k join stored_file f on f.id = k.file_id where k.report_id = r.id) as pictures,
                    (select string_agg(m.message || m.written_at, ';' order by m.written_at) from report_message m where m.report_id = r.id) as dialogue,
                    (select string_agg(j.type || j.occurred_at || coalesce(b.name, ''), ';' order by j.sequence) from journal_entry j
                        left join account b on b.id = j.actor where j.subject_id = r.id and j.simulated) as journal
                from demo_report n join field_report r on r.id = n.report_id join report_reporter w on w.report_id = r.id join case_file c on c.id = r.id
                join agency a on a.id = c.agency_id left join report_public p on p.id = r.id order by n.number""").query().listOfRows();
    }

    /** As when the database's server is restarted: in the middle of whatever is being done. */
    void cutConnections() {
        db().sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()").query(Long.class).single();
    }

    void stop() {
        running.close();
    }

    @Override
    public void close() {
        stop();
        database.close();
    }
}
