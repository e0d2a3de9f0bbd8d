-- Who wants to hear of new reports of a kind, in an area or around a spot.
create table report_alert (
    id         uuid primary key,
    account_id uuid        not null,
    category   text,
    area_code  text,
    lon        double precision,
    lat        double precision,
    metres     int,
    pace       text        not null check (pace in ('AT_ONCE', 'DAILY')),
    since      timestamptz not null,
    told_at    timestamptz not null,
    check (category is not null or area_code is not null or lon is not null),
    check ((lon is null) = (lat is null) and (lon is null) = (metres is null))
);
create index on report_alert (account_id, id);
create index on report_alert (told_at) where pace = 'DAILY';
comment on column report_alert.category is 'a category''s or a group''s code';
comment on column report_alert.area_code is 'a commune''s code, or that of the unit above it: the code stays where the unit changes';

-- What tomorrow's letter tells.
create table report_alert_match (
    alert_id  uuid not null references report_alert on delete cascade,
    report_id uuid not null references field_report,
    primary key (alert_id, report_id)
);
