-- When agencies work, as data. A row without agency is the nation's rule; a row with one overrides it for that agency.
-- Rows are never changed: a withdrawn one stays with who and when, so that an old promise can be explained.
create table calendar_day (
    id              uuid primary key default uuidv7(),
    agency_id       uuid,
    day             date not null check (day between '2015-01-01' and '2040-12-31'),
    kind            text not null check (kind in ('DAY_OFF', 'COMPENSATORY_DAY_OFF', 'WORKING_DAY')),
    occasion        text not null check (occasion in ('NEW_YEAR', 'TET', 'HUNG_KINGS', 'REUNIFICATION', 'LABOUR',
                                                      'NATIONAL', 'CULTURE', 'SWAP', 'OTHER')),
    name            text not null,
    basis           text not null,
    swapped_with    date,
    source          text not null,
    -- STATUTE: the law itself fixes the date; SOURCED: the announcement was read; KNOWN: well-known announcement, the
    -- document itself not read; DECLARED: entered here by an official
    confidence      text not null check (confidence in ('STATUTE', 'SOURCED', 'KNOWN', 'DECLARED')),
    declared_at     timestamptz not null,
    declared_by     uuid not null,
    recorded_at     timestamptz not null default now(),
    withdrawn_at    timestamptz,
    withdrawn_by    uuid,
    withdrawn_reason text,
    -- the calendar's version that follows from the row, and from its withdrawal; 0 where the calendar began with it
    version         bigint not null default 0,
    withdrawn_version bigint,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index calendar_day_in_force on calendar_day (agency_id, day) nulls not distinct where withdrawn_at is null;

-- A week of desk hours from a day on, until the next one of the same agency begins.
create table desk_hours (
    id           uuid primary key default uuidv7(),
    agency_id    uuid,
    valid_from   date not null check (valid_from between '2015-01-01' and '2040-12-31'),
    cut_off      time not null,
    basis        text not null,
    declared_at  timestamptz not null,
    declared_by  uuid not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    version      bigint not null default 0,
    withdrawn_version bigint,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index desk_hours_in_force on desk_hours (agency_id, valid_from) nulls not distinct where withdrawn_at is null;

create table desk_session (
    desk_hours_id uuid not null references desk_hours,
    weekday       int  not null check (weekday between 1 and 7),
    opens         time not null,
    closes        time not null,
    primary key (desk_hours_id, weekday, opens),
    check (opens < closes)
);

-- One row that every change moves on; nodes compare it to know whether what they hold is still true. From a sequence,
-- so that a number rolled back never comes again with other rules behind it.
create sequence calendar_version_number;
create table calendar_version (
    one_row boolean primary key default true check (one_row),
    version bigint not null
);
insert into calendar_version (version) values (nextval('calendar_version_number'));

insert into desk_hours (id, valid_from, cut_off, basis, declared_at, declared_by)
values ('00000000-0000-7000-8000-000000000001', '2015-01-01', '15:00',
        'Nghị định 61/2018/NĐ-CP; giờ hành chính thông thường', '2015-01-01T00:00+07', '00000000-0000-0000-0000-000000000000');
insert into desk_session (desk_hours_id, weekday, opens, closes)
select '00000000-0000-7000-8000-000000000001', weekday, opens, closes
from generate_series(1, 5) weekday,
     (values (time '07:30', time '11:30'), (time '13:30', time '17:30')) as session (opens, closes);
