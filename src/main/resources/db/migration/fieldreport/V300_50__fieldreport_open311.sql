-- Open311 tells of answers and of reports opened again as updates, each with a moment of its own.
alter table report_public add reopened_at timestamptz;
create index on report_public (reopened_at) where reopened_at is not null;
create index on report_answer (approved_at) where approved_at is not null;
comment on column report_public.reopened_at is 'the last time; null: never';

-- What other systems told of our reports. It moves nothing: the centre reads it as a note. The same update sent again is the same.
create table report_outside_update (
    account_id  uuid        not null,
    update_id   text        not null,
    report_id   uuid        not null references field_report,
    received_at timestamptz not null,
    primary key (account_id, update_id)
);
create index on report_outside_update (report_id);
comment on column report_outside_update.account_id is 'whose key it came with';
comment on column report_outside_update.update_id is 'the other system''s own';
