-- What a report may be about: groups, and under each the categories that carry limit and process. The program's own list is the
-- beginning; the operations centre keeps it. Retired ones stay for the reports that have them.
create table report_category (
    code         text primary key,
    parent       text references report_category,
    name_vi      text not null,
    name_en      text not null,
    keywords     text[] not null,
    limit_unit   text,
    limit_amount int,
    instant      boolean not null,
    emergency    text check (emergency in ('113', '114', '115')),
    questions    text,
    position     int not null,
    retired_at   timestamptz,
    version      int not null default 1,
    check ((parent is null) = (limit_unit is null))
);
comment on column report_category.keywords is 'what people call it, as it is written: suggests the category from their text';
comment on column report_category.instant is 'rings at the agency until acknowledged';
comment on column report_category.questions is 'key of the form with further questions';

-- Who handles what: category × area × time → agency. Each version is a whole document and stays; the newest is in force.
create table report_routing (
    version  int primary key,
    rules    json        not null,
    saved_at timestamptz not null,
    saved_by uuid        not null
);

-- Numbers are taken twenty at a time, so that a report waits for no question about its own.
create sequence report_number increment by 20;

-- A report as it was made. What the public sees of it stands in report_public, who made it in report_reporter.
create table field_report (
    id          uuid primary key,
    number      int         not null unique,
    category    text        not null,
    description text        not null,
    lon         double precision,
    lat         double precision,
    accuracy    int,
    place       text,
    area_id     uuid,
    source      text        not null,
    answers     json,
    reported_at timestamptz not null,
    simulated   boolean     not null,
    check ((lon is null) = (lat is null)),
    check (lon is not null or place is not null)
);
comment on column field_report.accuracy is 'metres, as the phone said';
comment on column field_report.place is 'where it is in words: an address, a landmark';

-- Seen by authorised officers of the operations centre only.
create table report_reporter (
    report_id  uuid primary key references field_report,
    account_id uuid,
    name       text,
    contact    text,
    client_key uuid,
    device     bytea
);
create unique index on report_reporter (account_id, client_key) where client_key is not null;
create index on report_reporter (account_id, report_id);
create index on report_reporter (device, report_id) where device is not null;
comment on column report_reporter.account_id is 'null for a report by telephone or a foreign system';
comment on column report_reporter.client_key is 'made on the phone: a report sent again is the same report';
comment on column report_reporter.device is 'keyed digest; the address itself is not kept';

-- Pictures and films of a report. What the public sees is shown_file: the picture itself, one with persons made unrecognisable, or none.
create table report_photo (
    id         uuid primary key,
    report_id  uuid        not null references field_report,
    kind       text        not null check (kind in ('REPORT', 'BEFORE', 'AFTER', 'VIDEO')),
    file_id    uuid        not null,
    shown_file uuid,
    altered_file uuid,
    likeness   bigint,
    position   int         not null,
    added_by   uuid        not null,
    added_at   timestamptz not null
);
create index on report_photo (report_id, position);
comment on column report_photo.altered_file is 'with persons made unrecognisable; hiding the picture and showing it again never takes that back';

-- Files just sent, by whom; an id alone attaches nothing. After two days the row goes, and with it the file that nothing was attached of.
-- Pictures with persons made unrecognisable have a row as long as they are in use.
create table report_upload (
    file_id    uuid primary key,
    account_id uuid not null,
    likeness   bigint
);
comment on column report_upload.file_id is 'version 7, so it says when it was sent';

-- What everybody may see of a verified report, written in the transaction that changes it: lists, map, Open311, RSS and open data read
-- nothing else. No row: not public. tx lets every node's map read on what changed.
create table report_public (
    id            uuid primary key,
    number        int         not null unique,
    category      text        not null,
    state         text        not null check (state in ('HANDLING', 'ANSWERED', 'FIXED')),
    lon           double precision,
    lat           double precision,
    area_id       uuid,
    agency_id     uuid        not null,
    place         text,
    description   text        not null,
    source        text        not null,
    received_at   timestamptz not null,
    updated_at    timestamptz not null,
    due           timestamptz,
    on_time_until timestamptz,
    closed_at     timestamptz,
    late          boolean     not null default false,
    answer        text,
    score         int,
    supporters    int         not null default 0,
    photos        int         not null default 0,
    tx            bigint      not null default pg_current_xact_id()::text::bigint
) with (fillfactor = 85);
create index on report_public (received_at desc, id desc);
create index on report_public (agency_id, received_at desc, id desc);
create index on report_public (category, received_at desc, id desc);
create index on report_public (area_id, received_at desc, id desc);
create index on report_public (updated_at desc, id desc);
create index on report_public (on_time_until, id) where closed_at is null;
create index on report_public (tx);
comment on column report_public.late is 'whether the answer came after the deadline';

-- The words that public reports are found by, apart from them, so that what changes in a report does not enter its words in the index anew.
create table report_words (
    report_id   uuid primary key,
    received_at timestamptz not null,
    words       text[]      not null
);
-- Every search reads through the list of pending words, which at its usual 4 MB takes 12 ms.
create index on report_words using gin (words) with (gin_pending_list_limit = 64);
comment on column report_words.words is 'each with the week the report was received in, counted since 1970: 2969:nuoc';

-- What an agency answered, round by round; the newest approved one is the public's.
create table report_answer (
    id          uuid primary key,
    report_id   uuid        not null references field_report,
    agency_id   uuid        not null,
    answer      text        not null,
    answered_by uuid        not null,
    answered_at timestamptz not null,
    approved_at timestamptz,
    approved_by uuid
);
create index on report_answer (report_id, answered_at);

-- "Not ours": counted in the agency's figures.
create table report_return (
    id          uuid primary key,
    report_id   uuid        not null references field_report,
    agency_id   uuid        not null,
    reason      text        not null,
    returned_by uuid        not null,
    returned_at timestamptz not null
);
create index on report_return (report_id);
create index on report_return (agency_id, returned_at);
create index on report_return (returned_at);

-- Not merged: no row. The journal keeps what was undone.
create table report_merge (
    report_id   uuid primary key references field_report,
    into_report uuid        not null references field_report,
    reason      text        not null,
    merged_by   uuid        not null,
    merged_at   timestamptz not null
);
create index on report_merge (into_report);

-- Who at the centre has a report open before them; a fact for fifteen minutes after its last touch.
create table report_claim (
    report_id  uuid primary key references field_report,
    officer    uuid        not null,
    touched_at timestamptz not null
);

-- What centre and agencies tell each other; the public and the reporter never see it.
create table report_note (
    id         uuid primary key,
    report_id  uuid        not null references field_report,
    agency_id  uuid        not null,
    written_by uuid        not null,
    written_at timestamptz not null,
    note       text        not null
);
create index on report_note (report_id, written_at);

-- The dialogue with the reporter, who stays unknown to the agency.
create table report_message (
    id          uuid primary key,
    report_id   uuid        not null references field_report,
    from_office uuid,
    written_by  uuid        not null,
    written_at  timestamptz not null,
    message     text        not null
);
create index on report_message (report_id, written_at);
comment on column report_message.from_office is 'the agency that asks; null: the reporter';

-- What the reporter thought of each answer, from 1 (không hài lòng) to 4 (rất hài lòng); from 2 (chấp nhận) on it counts as satisfied.
create table report_rating (
    report_id uuid        not null references field_report,
    answer_id uuid        not null references report_answer,
    score     int         not null check (score between 1 and 4),
    fixed     boolean     not null,
    comment   text,
    rated_at  timestamptz not null,
    primary key (report_id, answer_id)
);
create index on report_rating (rated_at);

-- "Tôi cũng gặp" and following.
create table report_support (
    report_id    uuid        not null references field_report,
    account_id   uuid        not null,
    supported_at timestamptz not null,
    primary key (report_id, account_id)
);
create table report_follower (
    report_id  uuid        not null references field_report,
    account_id uuid        not null,
    since      timestamptz not null,
    primary key (report_id, account_id)
);
create index on report_follower (account_id);

-- Answers the centre and the agencies write again and again.
create table report_template (
    id        uuid primary key,
    agency_id uuid,
    category  text,
    title     text not null,
    body      text not null
);
comment on column report_template.agency_id is 'null: everybody''s';

-- What was public and is not any more, so that every node's map takes it away.
create table report_unpublished (
    id     uuid primary key,
    number int    not null,
    tx     bigint not null default pg_current_xact_id()::text::bigint
);
create index on report_unpublished (tx);

-- Where an agency answers day and night.
create table report_on_call (
    agency_id uuid primary key,
    phone     text not null
);
