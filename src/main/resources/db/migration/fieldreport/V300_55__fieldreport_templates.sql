-- A ready answer added twice is one: of those that are the same in every word the first stays.
delete from report_template t using report_template first
where first.id < t.id and first.title = t.title and first.body = t.body and first.category is not distinct from t.category and first.agency_id is not distinct from t.agency_id;
create unique index on report_template (title, md5(body), category, agency_id) nulls not distinct;
