package vn.ngomon.government.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.TransactionMemory;
import vn.ngomon.platform.time.BusinessClock;

@Repository
public class Dossiers {

    private static final String COLUMNS = """
            d.id, d.lookup, d.procedure_version_id, d.procedure_code, d.procedure_case, d.channel, d.agency_id, d.front_agency_id, d.parent_id,
            d.applicant_account, d.applicant_kind, d.applicant_name, d.applicant_number, d.applicant_phone, d.applicant_email,
            d.applicant_address, d.area_code, d.owner_name, d.owner_number, d.form_key, d.form_version, d.form_value, d.return_by,
            d.submitted_at, d.received_at, d.code, d.entered_late, d.simulated""";

    private final JdbcClient db;
    private final JsonMapper json;
    private final TransactionMemory<UUID, Dossier> read = new TransactionMemory<>();

    Dossiers(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Of any id; the caller has made sure that the viewer may know of it. */
    public Optional<Dossier> find(UUID id) {
        return read.find(id, () -> db.sql("select " + COLUMNS + " from dossier d where d.id = :id").param("id", id).query(this::dossier).optional());
    }

    /** By official code or look-up number, as printed on a slip. */
    public Optional<Dossier> findByName(String name) {
        return db.sql("select " + COLUMNS + " from dossier d where d.code = :name or d.lookup = :name").param("name", name).query(this::dossier).optional();
    }

    /** Those an account filed, and those filed elsewhere under a number it is verified for; newest first. */
    public List<Dossier> of(UUID account, Set<String> verifiedNumbers, UUID before, int limit) {
        return db.sql("select " + COLUMNS + """
                 from dossier d
                where d.id in (select id from dossier where applicant_account = :account
                               union select id from dossier where applicant_number = any(:numbers)
                               union select id from dossier where owner_number = any(:numbers))
                    and d.parent_id is null and d.id < :before
                order by d.id desc limit :limit""")
                .param("account", account).param("numbers", verifiedNumbers.toArray(String[]::new)).param("before", before).param("limit", limit)
                .query(this::dossier).list();
    }

    /** Those named, for a page of the inbox. */
    public List<Dossier> find(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : db.sql("select " + COLUMNS + " from dossier d where d.id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(this::dossier).list();
    }

    /** Where a page of the register begins: behind this one. */
    public record Received(Instant at, UUID id) {}

    /** What a desk received in a period, in the order of receipt: its register. */
    public List<Dossier> receivedAt(UUID frontAgency, LocalDate from, LocalDate to, @Nullable Received after, int limit) {
        return db.sql("select " + COLUMNS + """
                 from dossier d where d.front_agency_id = :front and d.received_at >= :from and d.received_at < :to
                    and (d.received_at, d.id) > (:afterAt, :afterId)
                order by d.received_at, d.id limit :limit""")
                .param("front", frontAgency).param("from", from.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
                .param("to", to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
                .param("afterAt", after == null ? from.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime() : after.at().atOffset(ZoneOffset.UTC))
                .param("afterId", after == null ? new UUID(0, 0) : after.id()).param("limit", limit).query(this::dossier).list();
    }

    /** The procedures of which a desk received most since then, by code, the most frequent first. */
    public List<String> mostReceived(UUID frontAgency, Instant since, int limit) {
        return db.sql("""
                select procedure_code from dossier where front_agency_id = :front and received_at >= :since
                group by procedure_code order by count(*) desc, procedure_code limit :limit""")
                .param("front", frontAgency).param("since", since.atOffset(ZoneOffset.UTC)).param("limit", limit).query(String.class).list();
    }

    /** Dossiers open in these agencies or with this officer under a name, a number, a phone or a look-up number, for the inbox; at most 300. */
    public Set<UUID> openOf(String text, Set<UUID> agencies, UUID officer) {
        return Set.copyOf(db.sql("""
                select d.id from dossier d
                where d.id in (select o.case_id from casework_v_open o where o.case_kind = 'dossier' and (o.agency_id = any(:agencies) or o.assignee = :officer))
                    and (position(fold(:text) in fold(d.applicant_name || ' ' || d.owner_name || ' ' || d.lookup)) > 0
                        or d.applicant_number = :text or d.applicant_phone = :text)
                order by d.id limit 300""").param("text", text).param("agencies", agencies.toArray(UUID[]::new)).param("officer", officer)
                .query(UUID.class).list());
    }

    /** Says why and when a paper intake of an outage was entered. */
    public void enteredLate(UUID id, LateEntry entry, Batch batch) {
        batch.add("insert into dossier_late_entry (dossier_id, taken_in_at, entered_at, entered_by, reason) values (?, ?, ?, ?, ?)",
                id, entry.takenInAt(), entry.enteredAt(), entry.by(), entry.reason());
    }

    public Optional<LateEntry> lateEntry(UUID id) {
        return db.sql("select taken_in_at, entered_at, entered_by, reason from dossier_late_entry where dossier_id = :id").param("id", id)
                .query((row, n) -> new LateEntry(row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, UUID.class), row.getString(4))).optional();
    }

    /** Why an intake was entered after it had happened. */
    public record LateEntry(Instant takenInAt, Instant enteredAt, UUID by, String reason) {}

    public List<Dossier> children(UUID parent) {
        return db.sql("select " + COLUMNS + " from dossier d where d.parent_id = :id order by d.id").param("id", parent).query(this::dossier).list();
    }

    public boolean hasSecret(UUID id, byte[] hash) {
        return db.sql("select 1 from dossier where id = :id and lookup_secret_hash = :hash").param("id", id).param("hash", hash).query(Integer.class)
                .optional().isPresent();
    }

    public void insert(Dossier dossier, byte[] secretHash, Batch batch) {
        var applicant = dossier.applicant();
        batch.add("""
                insert into dossier (id, lookup, lookup_secret_hash, procedure_version_id, procedure_code, procedure_case, channel, agency_id,
                    front_agency_id, parent_id, applicant_account, applicant_kind, applicant_name, applicant_number, applicant_phone,
                    applicant_email, applicant_address, area_code, owner_name, owner_number, form_key, form_version, form_value, return_by,
                    submitted_at, entered_late, simulated)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""",
                dossier.id(), dossier.lookup(), secretHash, dossier.procedureVersionId(), dossier.procedureCode(), dossier.procedureCase(),
                dossier.channel(), dossier.agencyId(), dossier.frontAgencyId(), dossier.parentId(), applicant.account(), applicant.kind(),
                applicant.name(), applicant.number(), applicant.phone(), applicant.email(), applicant.address(), applicant.areaCode(),
                dossier.owner().name(), dossier.owner().number(), dossier.formKey(), dossier.formVersion(),
                json.writeValueAsString(dossier.formValue()), dossier.returnBy(), dossier.submittedAt(), dossier.enteredLate(), dossier.simulated());
    }

    /** A code and which of the day's it is. */
    record Numbered(String code, int number) {}

    /**
     * Receives a dossier under the unit's next code of the day. The counter's row stays locked until the transaction ends, so no number is lost or given
     * twice; past 9999 the number grows to five digits.
     */
    Numbered receive(Dossier dossier, String unitCode, LocalDate day, Instant at) {
        var numbered = db.sql("""
                with counter as (
                    insert into dossier_counter (unit_code, day, last) values (:unit, :day, 1)
                    on conflict (unit_code, day) do update set last = dossier_counter.last + 1
                    returning last)
                update dossier d set received_at = :at, code = :prefix || lpad(last::text, greatest(4, length(last::text)), '0')
                from counter where d.id = :id
                returning d.code, last""")
                .param("unit", unitCode).param("day", day).param("at", at.atOffset(ZoneOffset.UTC)).param("prefix", DossierCode.prefix(unitCode, day))
                .param("id", dossier.id()).query((row, n) -> new Numbered(row.getString(1), row.getInt(2))).single();
        read.keep(dossier.id(), dossier.received(numbered.code(), at));
        return numbered;
    }

    void handedOver(UUID id, Handover handover, Batch batch) {
        batch.add("insert into dossier_return (dossier_id, returned_at, returned_by, received_by, by) values (?, ?, ?, ?, ?)", id, handover.at(),
                handover.by(), handover.receivedBy(), handover.returnBy());
    }

    public Optional<Handover> handover(UUID id) {
        return db.sql("select returned_at, returned_by, received_by, by from dossier_return where dossier_id = :id").param("id", id)
                .query((row, n) -> new Handover(row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class), row.getString(3),
                        Dossier.ReturnBy.valueOf(row.getString(4)))).optional();
    }

    /** By dossier; those not handed over yet are left out. */
    public Map<UUID, Handover> handovers(Collection<UUID> ids) {
        var found = new HashMap<UUID, Handover>();
        db.sql("select dossier_id, returned_at, returned_by, received_by, by from dossier_return where dossier_id = any(:ids) order by dossier_id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), new Handover(row.getObject(2, OffsetDateTime.class).toInstant(), row.getObject(3, UUID.class),
                            row.getString(4), Dossier.ReturnBy.valueOf(row.getString(5))));
                });
        return found;
    }

    private Dossier dossier(ResultSet row, int number) throws SQLException {
        var received = row.getObject("received_at", OffsetDateTime.class);
        var applicant = new Applicant(row.getObject("applicant_account", UUID.class), Applicant.Kind.valueOf(row.getString("applicant_kind")),
                row.getString("applicant_name"), row.getString("applicant_number"), row.getString("applicant_phone"), row.getString("applicant_email"),
                row.getString("applicant_address"), row.getString("area_code"));
        return new Dossier(row.getObject("id", UUID.class), row.getString("lookup"), row.getObject("procedure_version_id", UUID.class),
                row.getString("procedure_code"), row.getString("procedure_case"), Dossier.Channel.valueOf(row.getString("channel")),
                row.getObject("agency_id", UUID.class), row.getObject("front_agency_id", UUID.class), row.getObject("parent_id", UUID.class), applicant,
                new Owner(row.getString("owner_name"), row.getString("owner_number")), row.getString("form_key"), row.getInt("form_version"),
                json.readTree(row.getString("form_value")), Dossier.ReturnBy.valueOf(row.getString("return_by")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(), received == null ? null : received.toInstant(), row.getString("code"),
                row.getBoolean("entered_late"), row.getBoolean("simulated"));
    }
}
