package vn.ngomon.bench;

import java.util.List;
import java.util.Set;

/** Dossiers as they are stored once served: one of each agency, closed and open, is copied. */
record StoredDossiers() implements Original {

    private static final String OF_FILES = "join part x on x.thing_id = d.id join ";

    @Override
    public String table() {
        return "dossier";
    }

    @Override
    public List<Rows> rows() {
        return List.of(
                new Rows("case_file", "join case_file t on t.id = d.id", Set.of("id")),
                new Rows("journal_entry", "join journal_entry t on t.subject_id = d.id", Set.of("id")),
                new Rows("case_task", "join case_task t on t.case_id = d.id", Set.of("id")),
                new Rows("dossier", "join dossier t on t.id = d.id", Set.of("id")),
                new Rows("dossier_paper", "join dossier_paper t on t.dossier_id = d.id", Set.of("id")),
                new Rows("stored_file", OF_FILES + "stored_file t on t.id = x.id", Set.of("id")),
                new Rows("dossier_upload", OF_FILES + "dossier_upload t on t.file_id = x.id", Set.of()),
                new Rows("dossier_paper_file", "join dossier_paper p on p.dossier_id = d.id join dossier_paper_file t on t.paper_id = p.id", Set.of()),
                new Rows("dossier_result", "join dossier_result t on t.dossier_id = d.id", Set.of("id")),
                new Rows("dossier_return", "join dossier_return t on t.dossier_id = d.id", Set.of()),
                new Rows("idempotent_request", OF_FILES + "idempotent_request t on t.answer->'body'->>'id' = x.id::text", Set.of("key")),
                new Rows("notice_dispatch", "join journal_entry j on j.subject_id = d.id join notice_dispatch t on t.source_id = j.id", Set.of("id")));
    }

    @Override
    public String parts() {
        return """
                select d.id as thing_id, d.id from %1$s d
                union select d.id, f.file_id from %1$s d join dossier_paper p on p.dossier_id = d.id join dossier_paper_file f on f.paper_id = p.id
                union select d.id, r.file_id from %1$s d join dossier_result r on r.dossier_id = d.id
                union select d.id, r.signed_file_id from %1$s d join dossier_result r on r.dossier_id = d.id where r.signed_file_id is not null""";
    }

    @Override
    public String templates() {
        return """
                select id, open, begun, code, other, row_number() over (partition by open order by id) - 1 as position, count(*) over (partition by open) as total
                from (select distinct on (c.agency_id, c.phase = 'CLOSED') c.id, c.phase <> 'CLOSED' as open, d.submitted_at as begun, coalesce(d.code, '') as code, d.lookup as other
                      from case_file c join dossier d on d.id = c.id order by c.agency_id, c.phase = 'CLOSED', c.id desc) newest""";
    }

    @Override
    public String code() {
        return "regexp_replace(code, '-\\d{6}-\\d+$', '-' || day || '-' || lpad(n::text, greatest(4, length(n::text)), '0'))";
    }

    @Override
    public String other() {
        return "'T-' || day || '-' || upper(lpad(to_hex(n), 8, '0'))";
    }

    /** Kept for a week only, so they are always young. */
    @Override
    public Set<String> unshifted() {
        return Set.of("idempotent_request.recorded_at");
    }
}
