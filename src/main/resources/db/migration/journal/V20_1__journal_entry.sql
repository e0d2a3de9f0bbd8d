-- The one append-only log: history, outbox and audit in one. Partitioned by month of recording through the id
-- (a UUID version 7 begins with its millisecond). `tx` orders consumers; it is a bigint copy of the transaction id, so
-- that a restore into another cluster can shift it. `data` is json, not jsonb: the hash covers its exact text.
create table journal_entry (
    id            uuid        not null,
    tx            bigint      not null default pg_current_xact_id()::text::bigint,
    subject_kind  text        not null,
    subject_id    uuid        not null,
    sequence      bigint      not null,
    type          text        not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    actor         uuid        not null,
    on_behalf_of  uuid,
    action        text,
    from_step     text,
    to_step       text,
    reason        text,
    data          json        not null,
    simulated     boolean     not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    primary key (tx, id)
) partition by range (id);
create index on journal_entry (subject_id, sequence);
create table journal_entry_default partition of journal_entry default;

-- The end of each chain, for subjects that have no row of their own to keep it in (cases keep theirs in case_file).
create table journal_head (
    subject_kind text   not null,
    subject_id   uuid   not null,
    sequence     bigint not null,
    hash         bytea  not null,
    primary key (subject_kind, subject_id)
);

create table journal_consumer (
    name      text primary key,
    tx        bigint      not null,
    entry_id  uuid        not null,
    failures  int         not null default 0,
    error     text,
    failed_at timestamptz
);

-- Answers already given to a client's Idempotency-Key, kept for seven days.
create table idempotent_request (
    account_id  uuid        not null,
    key         text        not null,
    fingerprint bytea       not null,
    answer      json        not null,
    recorded_at timestamptz not null default now(),
    primary key (account_id, key)
);
create index on idempotent_request using brin (recorded_at); -- written in order, read once a night
