-- A dossier is a case (same id) with papers, a form and an applicant. Phase, clock and step live in case_file; payment in
-- payment_request; here are the facts of receipt, result and return.
create table dossier (
    id                   uuid primary key references case_file,
    lookup               text        not null unique,
    lookup_secret_hash   bytea       not null,
    procedure_version_id uuid        not null,
    procedure_code       text        not null,
    procedure_case       text        not null,
    channel              text        not null check (channel in ('ONLINE', 'DESK', 'POST')),
    agency_id            uuid        not null,
    front_agency_id      uuid        not null,
    parent_id            uuid references dossier,
    applicant_account    uuid,
    applicant_kind       text        not null check (applicant_kind in ('PERSON', 'ORGANISATION')),
    applicant_name       text        not null,
    applicant_number     text,
    applicant_phone      text,
    applicant_email      text,
    applicant_address    text,
    area_code            text,
    owner_name           text        not null,
    owner_number         text,
    form_key             text        not null,
    form_version         int         not null,
    form_value           jsonb       not null,
    return_by            text        not null check (return_by in ('DESK', 'POST', 'ONLINE')),
    submitted_at         timestamptz not null,
    received_at          timestamptz,
    code                 text unique,
    entered_late         boolean     not null default false,
    simulated            boolean     not null
);
create index on dossier (applicant_account, id) where applicant_account is not null;
create index on dossier (applicant_number) where applicant_number is not null;
create index on dossier (parent_id) where parent_id is not null;
create index on dossier (agency_id, submitted_at);

-- Daily numbers of receipt, one row per receiving unit and day, taken under its lock.
create table dossier_counter (
    unit_code text not null,
    day       date not null,
    last      int  not null,
    primary key (unit_code, day)
) with (fillfactor = 50);

create table dossier_paper (
    id         uuid primary key,
    dossier_id uuid not null references dossier,
    position   int  not null,
    code       text not null,
    name       text not null,
    presented  text not null check (presented in ('ORIGINAL_SEEN', 'ORIGINAL', 'CERTIFIED', 'COPY', 'SCANNED', 'ELECTRONIC', 'MISSING')),
    copies     int  not null default 1,
    round      int  not null default 0,
    remark     text
);
create index on dossier_paper (dossier_id, position);

-- The files of a paper, in page order. A supplement adds a new round; old files stay.
create table dossier_paper_file (
    paper_id uuid not null references dossier_paper,
    position int  not null,
    file_id  uuid not null,
    round    int  not null default 0,
    primary key (paper_id, round, position)
);
create index on dossier_paper_file (file_id);

-- A request for papers: Form 02. Open while answered_at is null.
create table dossier_request (
    id          uuid primary key,
    dossier_id  uuid        not null references dossier,
    round       int         not null,
    at_intake   boolean     not null,
    reason      text        not null,
    papers      jsonb       not null,
    answer_by   timestamptz not null,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    unique (dossier_id, round)
);

-- What is drafted, approved, numbered: each upload is a version, none is ever overwritten. origin_id: another agency's result,
-- copied from its own dossier.
create table dossier_result (
    id          uuid primary key,
    dossier_id  uuid        not null references dossier,
    version     int         not null,
    kind        text        not null check (kind in ('RESULT', 'REFUSAL')),
    file_id     uuid        not null,
    drafted_by  uuid        not null,
    drafted_at  timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    number      text,
    dated       date,
    signed_file_id uuid,
    origin_id   uuid references dossier,
    unique (dossier_id, version)
);

create table dossier_return (
    dossier_id  uuid primary key references dossier,
    returned_at timestamptz not null,
    returned_by uuid        not null,
    received_by text        not null,
    by          text        not null
);

create table dossier_rating (
    dossier_id uuid primary key references dossier,
    score      int         not null check (score between 1 and 5),
    comment    text,
    rated_at   timestamptz not null
);

-- A citizen's unfinished filing; deleted when submitted.
create table dossier_draft (
    id                   uuid primary key,
    account_id           uuid        not null,
    procedure_code       text        not null,
    procedure_version_id uuid        not null,
    procedure_case       text        not null,
    area_code            text,
    form_value           jsonb       not null,
    return_by            text        not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null
);
create index on dossier_draft (account_id, updated_at desc);
create table dossier_draft_file (
    draft_id   uuid not null references dossier_draft on delete cascade,
    paper_code text not null,
    position   int  not null,
    file_id    uuid not null,
    primary key (draft_id, paper_code, position)
);
