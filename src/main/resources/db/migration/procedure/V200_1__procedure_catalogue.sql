-- The catalogue of procedures. A version is immutable and read whole, so what it says is one document beside the columns
-- that lists and filters need; a change is a new version, and what ends a version is a row of its own (who, when, by which decision).
create extension if not exists btree_gist;

create table procedure (
    id          uuid        primary key,
    code        text        not null unique check (length(code) between 3 and 60),
    -- the national code within a province's own (1.001193 in 1.001193.000.00.00.H57)
    national    text        not null,
    origin      text        not null check (origin in ('REAL', 'SIMULATED')),
    versions    int         not null default 0,
    recorded_at timestamptz not null default now()
);
create index on procedure (national);

create table procedure_version (
    id             uuid        primary key,
    procedure_id   uuid        not null references procedure,
    number         int         not null,
    valid_from     date        not null,
    valid_to       date        check (valid_to > valid_from),
    decision       text,
    name           text        not null,
    field_key      text        not null,
    tiers          text[]      not null,
    online_level   smallint    not null check (online_level between 1 and 4),
    online_service text        not null check (online_service in ('INFORMATION', 'PARTIAL', 'FULL')),
    process_key    text        not null,
    form_key       text        not null,
    content        jsonb       not null,
    content_hash   text        not null,
    recorded_at    timestamptz not null default now(),
    unique (procedure_id, number),
    exclude using gist (procedure_id with =, daterange(valid_from, valid_to) with &&)
);
create index on procedure_version (valid_from);
create index on procedure_version (fold(name));
create index on procedure_version using gin ((content -> 'legalBasis') jsonb_path_ops);

-- Suspended, resumed, replaced, repealed: the latest row that has begun tells. No row: in force.
create table procedure_standing (
    id             uuid        primary key,
    procedure_id   uuid        not null references procedure,
    standing       text        not null check (standing in ('IN_FORCE', 'SUSPENDED', 'REPLACED', 'REPEALED')),
    effective_from date        not null,
    decision       text        not null,
    reason         text,
    successors     text[]      not null default '{}',
    actor          uuid        not null,
    recorded_at    timestamptz not null default now()
);
create index on procedure_standing (procedure_id, effective_from, id);

-- Decisions that announce new, amended and ended procedures (quyết định công bố, Decree 63/2010 art. 15).
create table procedure_announcement (
    id          uuid primary key,
    number      text not null,
    decided_on  date not null,
    issuer      text not null,
    title       text not null,
    origin      text not null check (origin in ('REAL', 'SIMULATED')),
    unique (number, decided_on)
);
create index on procedure_announcement (decided_on desc, id);
create index on procedure_announcement (fold(number));

create table procedure_announcement_entry (
    announcement_id uuid not null references procedure_announcement,
    procedure_id    uuid not null references procedure,
    act             text not null check (act in ('NEW', 'AMENDED', 'SUSPENDED', 'RESUMED', 'REPLACED', 'REPEALED')),
    version_id      uuid references procedure_version,
    effective_on    date not null,
    primary key (announcement_id, procedure_id, act)
);
create index on procedure_announcement_entry (procedure_id, effective_on);

-- National records as they came, each with what could not be read of it.
create table procedure_original (
    procedure_id uuid        not null references procedure,
    digest       text        not null,
    version_id   uuid        not null references procedure_version,
    source       text        not null,
    record       jsonb       not null,
    report       jsonb       not null,
    recorded_at  timestamptz not null default now(),
    primary key (procedure_id, digest)
);

-- Moves with every change, so that each node knows when the catalogue it holds in memory is old.
create table procedure_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint  not null
);
insert into procedure_revision values (true, 1);

-- Published view for other modules: one row per version with its period.
create view procedure_v_version as
select v.id, p.code, p.national, p.origin, v.number, v.valid_from, v.valid_to, v.name, v.field_key, v.tiers, v.online_level,
       v.online_service, v.process_key, v.form_key
from procedure_version v join procedure p on p.id = v.procedure_id;
comment on view procedure_v_version is 'Versions of procedures with their periods; stable';
