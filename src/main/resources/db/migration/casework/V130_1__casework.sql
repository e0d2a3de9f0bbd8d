create table process_definition (
    id           uuid primary key,
    key          text        not null,
    version      int         not null,
    kind         text        not null,
    document     json        not null,
    hash         bytea       not null,
    published_at timestamptz not null,
    published_by uuid        not null,
    unique (key, version)
);

-- The current projection of each case; the journal is the truth and replay rebuilds this row from it.
create table case_file (
    id               uuid primary key,
    kind             text        not null,
    -- no foreign key: definitions are never deleted, and every new case would lock the same few rows
    definition_id    uuid        not null,
    phase            text        not null,
    step             text        not null,
    step_since       timestamptz not null,
    version          int         not null,
    title            text        not null,
    reference        text,
    agency_id        uuid        not null,
    front_agency_id  uuid        not null,
    parent_id        uuid references case_file,
    limit_unit       text        not null,
    limit_amount     int         not null,
    supplement       text        not null,
    clock_state      text        not null,
    due              timestamptz,
    opened_at        timestamptz not null,
    ready_at         timestamptz,
    timeliness       text,
    ending           text,
    closed_at        timestamptz,
    simulated        boolean     not null,
    -- every step visited, who last held each, and the last warning written down about the promise in force
    trail            text[]      not null,
    assignees        jsonb       not null default '{}',
    warned           text        not null default 'NONE',
    journal_sequence bigint      not null,
    journal_hash     bytea       not null
) with (fillfactor = 85);
create index on case_file (parent_id) where parent_id is not null;
create index on case_file (agency_id, kind, id);
-- The watch: what runs towards a date, the most urgent first.
create index on case_file (due, id) where clock_state = 'RUNNING';

-- The law's clock of a case, as a ledger. Each line keeps the promise that held once it was written, so what a slip once said
-- stays on record although the calendar changes later.
create table case_clock (
    case_id  uuid not null references case_file,
    sequence int  not null,
    entry    json not null,
    promised timestamptz,
    primary key (case_id, sequence)
);

-- Every date ever promised, with the entry that gave it.
create view case_v_promise as
    select case_id, sequence, promised, entry
    from (select case_id, sequence, promised, entry, lag(promised) over (partition by case_id order by sequence) as before from case_clock) line
    where promised is distinct from before and promised is not null;

-- Open tasks only: the inbox reads nothing else. The task of a case's step has the case's id, that of a question the question's.
-- A promise of days is judged by date, so that a task is overdue only after on_time_until. A task is watched while its deadline
-- is its own (a step's limit, an opinion's) and has not passed unnoticed.
create table case_task (
    id        uuid primary key,
    case_id   uuid        not null references case_file,
    kind      text        not null,
    case_kind text        not null,
    step      text        not null,
    title     text        not null,
    reference text,
    agency_id uuid        not null,
    unit_id   uuid,
    role      text        not null,
    assignee  uuid,
    due       timestamptz,
    on_time_until timestamptz,
    watched   boolean     not null,
    priority  int         not null,
    since     timestamptz not null,
    opinion_id uuid
) with (fillfactor = 70);
create index on case_task (agency_id, role, due, id);
create index on case_task (assignee, due, id) where assignee is not null;
create index on case_task (case_id);
create index on case_task (on_time_until) where watched;

-- Consultation: opinions asked of other units or agencies while the case stays where it is.
create table case_opinion (
    id          uuid primary key,
    case_id     uuid        not null references case_file,
    round       int         not null,
    agency_id   uuid        not null,
    unit_id     uuid,
    role        text        not null,
    question    text        not null,
    due         timestamptz,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    answer      text,
    answered_by uuid,
    answered_at timestamptz,
    -- closed without an answer: enough others answered, the asker gave up waiting, or the case ended
    withdrawn_at timestamptz,
    check (answered_at is null or withdrawn_at is null)
);
create index on case_opinion (case_id, round);

-- The calendar that open deadlines were last projected with.
create table case_projection (
    calendar_version bigint not null
);
insert into case_projection (calendar_version) values (0);
