-- The clock's ledger stands in its case's row: whoever acts on a case holds that row anyway, and reads and writes a line of it with no statement of its own
-- (docs/decisions/0004). One element a line, oldest first: the entry as written, and the promise that held after it.
alter table case_file add column ledger json[] not null default '{}', add column promises timestamptz[] not null default '{}';

update case_file f set ledger = k.ledger, promises = k.promises
from (select case_id, array_agg(entry order by sequence) as ledger, array_agg(promised order by sequence) as promises from case_clock group by case_id) k
where k.case_id = f.id;

create or replace view case_v_promise as
    select case_id, sequence, promised, entry
    from (select id as case_id, (line.position - 1)::int as sequence, line.promised, line.entry, lag(line.promised) over (partition by id order by line.position) as before
          from case_file, unnest(ledger, promises) with ordinality as line (entry, promised, position)) line
    where promised is distinct from before and promised is not null;

create or replace view casework_v_clock as
    select c.id as case_id, (line.position - 1)::int as sequence, (line.entry ->> 'at')::timestamptz as at, line.entry ->> 'kind' as kind, line.promised,
           case_last_moment(line.promised, c.limit_unit) as on_time_until
    from case_file c, unnest(c.ledger, c.promises) with ordinality as line (entry, promised, position);

drop table case_clock;
