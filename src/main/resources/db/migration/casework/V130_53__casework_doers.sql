-- Who last took each action that another action's guard forbids its taker (notWhoDid: four eyes), beside the steps' holders. The journal says it too, but to ask
-- there is to plan over all its months.
alter table case_file add column doers jsonb not null default '{}';

update case_file f set doers = found.doers
from (
    select subject_id, jsonb_object_agg(action, actor) as doers
    from (select distinct on (e.subject_id, e.action) e.subject_id, e.action, e.actor
          from journal_entry e join case_file c on c.id = e.subject_id and c.kind = e.subject_kind join process_definition d on d.id = c.definition_id
          where e.action in (select jsonb_path_query(d.document::jsonb, '$.transitions[*].guards[*].notWhoDid') #>> '{}')
          order by e.subject_id, e.action, e.sequence desc) last
    group by subject_id) found
where found.subject_id = f.id;
