package vn.ngomon.city.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.casework.CaseEffect;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.GuardFact;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.desk.TaskLabels;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;
import vn.ngomon.platform.place.Places;

/**
 * A second kind of case, unlike a dossier, made only of the mechanisms a feature outside the platform may use: reported by anyone
 * with a form, dispatched by where it happened, public, answered, rated, re-opened, counted.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FieldReports {

    static final String OVERDUE = "fieldreports.overdue";

    static final String PROCESS = """
            {"key": "field-report", "kind": "fieldreport", "initial": "reported", "title": {"vi": "Phản ánh hiện trường", "en": "Field report"},
             "steps": [
              {"id": "reported", "phase": "NEW", "role": "CENTRE_OFFICER", "at": "FRONT", "limit": "2 WORKING_HOURS", "title": {"vi": "Chờ xác minh", "en": "To be verified"}},
              {"id": "handling", "phase": "WORKING", "role": "SPECIALIST", "personal": true, "budget": "4 WORKING_DAYS", "title": {"vi": "Cơ quan đang xử lý", "en": "Handled by the agency"}},
              {"id": "checking", "phase": "WORKING", "role": "CENTRE_OFFICER", "at": "FRONT", "budget": "1 WORKING_DAYS", "title": {"vi": "Duyệt trả lời", "en": "Answer checked"}},
              {"id": "answered", "phase": "CLOSED", "ending": "COMPLETED", "title": {"vi": "Đã công khai trả lời", "en": "Answer published"}},
              {"id": "rejected", "phase": "CLOSED", "ending": "REFUSED", "title": {"vi": "Không tiếp nhận", "en": "Rejected"}}],
             "transitions": [
              {"action": "dispatch", "from": ["reported"], "to": "handling", "who": ["CENTRE_OFFICER"], "guards": [{"placeKnown": {}}],
               "effects": [{"handToAgency": true}, {"startClock": true}, {"numberReport": {}}], "title": {"vi": "Chuyển xử lý", "en": "Dispatch"}},
              {"action": "reject", "from": ["reported"], "to": "rejected", "who": ["CENTRE_OFFICER"], "reason": "REQUIRED", "effects": [{"stopClock": true}], "title": {"en": "Reject"}},
              {"action": "answer", "from": ["handling"], "to": "checking", "who": ["SPECIALIST"], "title": {"en": "Answer"}},
              {"action": "approve", "from": ["checking"], "to": "answered", "who": ["CENTRE_OFFICER"], "guards": [{"notWhoDid": "answer"}], "effects": [{"resultReady": true}], "title": {"en": "Publish"}},
              {"action": "sendBack", "from": ["checking"], "to": "handling", "who": ["CENTRE_OFFICER"], "reason": "REQUIRED", "title": {"en": "Send back"}},
              {"action": "reopen", "from": ["answered"], "to": "handling", "who": ["APPLICANT"], "reason": "REQUIRED", "guards": [{"inStepWithin": "15 CALENDAR_DAYS"}],
               "effects": [{"restartClock": true}], "title": {"en": "Not solved"}},
              {"action": "rate", "from": ["answered"], "to": "stay", "who": ["APPLICANT"], "effects": [{"keepRating": {}}], "title": {"en": "Rate"}}]}""";

    private static final String FORM = """
            {"x-ui": {"title": {"vi": "Phản ánh", "en": "Report"}, "groups": [{"key": "what", "title": {"vi": "Sự việc", "en": "What"}, "fields": ["subject", "category", "photo"]}]},
             "properties": {
              "subject": {"minLength": 5, "maxLength": 200, "x-ui": {"label": {"vi": "Nội dung", "en": "What you saw"}}},
              "category": {"x-ui": {"widget": "choice", "label": {"vi": "Lĩnh vực", "en": "About"}, "options": [
                {"value": "road", "label": {"vi": "Đường sá", "en": "Roads"}}, {"value": "waste", "label": {"vi": "Rác thải", "en": "Waste"}}]}},
              "photo": {"x-ui": {"widget": "paper", "label": {"vi": "Ảnh", "en": "Photo"}}}},
             "required": ["subject", "category"]}""";

    @Bean
    ReportDesk reportDesk(Casework casework, ProcessDefinitions definitions, Forms forms, Places places, Directory directory, JdbcClient db, InstantSource clock) {
        db.sql("create table if not exists test_report (id uuid primary key, lon float8, lat float8, agency_id uuid, answers json, stars int)").update();
        db.sql("create table if not exists test_report_public (id uuid primary key, code text, agency_id uuid, state text, at timestamptz)").update();
        forms.publish("field-report", JsonMapper.shared().readTree(FORM), Instant.parse("2018-01-01T00:00:00Z"));
        return new ReportDesk(casework, definitions, forms, places, directory, db, clock);
    }

    /** Where it happened is told once: outside every unit nobody can be sent there. */
    @Bean
    GuardFact placeKnown(JdbcClient db) {
        return new GuardFact() {
            @Override
            public String name() {
                return "placeKnown";
            }

            @Override
            public boolean lasts() {
                return true;
            }

            @Override
            public Optional<Outcome.Refused> refusal(CaseFile file, Move move, Map<String, Object> args) {
                var known = db.sql("select agency_id is not null from test_report where id = :id").param("id", file.id()).query(Boolean.class).single();
                return known ? Optional.empty() : Optional.of(new Outcome.Refused("test.place-unknown", List.of()));
            }
        };
    }

    @Bean
    CaseEffect numberReport() {
        return CaseEffect.of("numberReport", run -> run.reference("PA-" + run.file().id().toString().substring(24)));
    }

    @Bean
    CaseEffect keepRating() {
        return CaseEffect.of("keepRating", run -> run.writes().add("update test_report set stars = ? where id = ?", run.move().input().get("stars"), run.file().id()));
    }

    /** What the public sees, written by a consumer after the fact. */
    @Bean
    JournalConsumer publicReports(JdbcClient db, CaseFiles cases) {
        return new JournalConsumer() {
            @Override
            public String name() {
                return "test.fieldreport.public";
            }

            @Override
            public Set<String> types() {
                return Set.of("fieldreport.dispatch", "fieldreport.approve", "fieldreport.reopen");
            }

            @Override
            public void read(List<Entry> entries) {
                for (var entry : entries) {
                    var file = cases.find(entry.subject().id()).orElseThrow();
                    db.sql("""
                            insert into test_report_public (id, code, agency_id, state, at) values (:id, :code, :agency, :state, :at)
                            on conflict (id) do update set state = excluded.state, at = excluded.at""")
                            .param("id", file.id()).param("code", file.reference()).param("agency", file.agencyId()).param("state", entry.to())
                            .param("at", entry.occurredAt().atOffset(ZoneOffset.UTC)).update();
                }
            }
        };
    }

    @Bean
    TaskLabels reportLabels(JdbcClient db, CaseFiles files) {
        return new TaskLabels() {
            @Override
            public String caseKind() {
                return "fieldreport";
            }

            @Override
            public String textKey() {
                return "fieldreport.kind";
            }

            @Override
            public String href(UUID caseId) {
                return "/desk/reports/" + caseId;
            }

            @Override
            public Map<UUID, Label> of(Collection<UUID> cases) {
                return files.find(cases).stream().collect(Collectors.toMap(CaseFile::id, file -> new Label(String.valueOf(file.reference()), "", Map.of())));
            }

            @Override
            public Optional<UUID> named(String name) {
                return Optional.empty();    // nothing about a report is printed with a code to scan
            }

            @Override
            public Set<UUID> find(String text, Actor officer) {
                return Set.of();
            }
        };
    }

    /** Late or still open past the deadline, out of all received in the period. */
    @Bean
    IndicatorSource reportFigures(JdbcClient db) {
        var overdue = new Indicator(OVERDUE, "", "fieldreport.kind", Indicator.Unit.PERCENT, "fieldreport.kind", "fieldreport.kind", "fieldreport.kind");
        return new IndicatorSource() {
            @Override
            public String titleKey() {
                return "fieldreport.kind";
            }

            @Override
            public List<Indicator> indicators() {
                return List.of(overdue);
            }

            @Override
            public Figure compute(String code, Period period, Instant asOf) {
                return db.sql("""
                        select count(*) filter (where ready_at <= :asOf and timeliness = 'LATE' or (ready_at is null or ready_at > :asOf) and on_time_until < :asOf), count(*)
                        from casework_v_file where kind = 'fieldreport' and opened_at >= :from and opened_at < :to and opened_at <= :asOf""")
                        .param("asOf", asOf.atOffset(ZoneOffset.UTC)).param("from", period.start().atOffset(ZoneOffset.UTC)).param("to", period.end().atOffset(ZoneOffset.UTC))
                        .query((row, n) -> Figure.of(overdue, row.getLong(1), row.getLong(2), period, asOf)).single();
            }
        };
    }
}
