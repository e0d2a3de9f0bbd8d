-- Money asked for under the law of fees and charges (97/2015/QH13). The subject is whatever the fee is for: a dossier, a
-- card, a permit. Names are snapshots: a receipt shows what was true when the money changed hands.
create table payment_request (
    id           uuid        primary key,
    subject_kind text        not null,
    subject_id   uuid        not null,
    purpose      text        not null,
    agency_id    uuid        not null,
    agency_name  text        not null,
    payer_name   text        not null,
    amount       bigint      not null check (amount > 0),
    state        text        not null,
    version      int         not null default 1,
    requested_at timestamptz not null,
    recorded_at  timestamptz not null default now()
);
create unique index payment_request_once on payment_request (subject_kind, subject_id, purpose) where state <> 'CANCELLED';
create index payment_request_subject on payment_request (subject_kind, subject_id);
create index payment_request_agency on payment_request (agency_id, state, requested_at, id);

create table payment_line (
    request_id  uuid   not null references payment_request,
    position    int    not null,
    kind        text   not null check (kind in ('FEE', 'CHARGE')),
    name        text   not null,
    legal_basis text   not null,
    amount      bigint not null check (amount >= 0),
    primary key (request_id, position)
);

create table payment_transition (
    request_id  uuid        not null references payment_request,
    version     int         not null,
    from_state  text,
    to_state    text        not null,
    cause       text        not null,
    reason      text,
    actor       uuid        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default now(),
    primary key (request_id, version)
);

-- The next receipt number; its row lock lasts to the end of the transaction, so that numbers have no gaps.
create table payment_counter (
    agency_id uuid not null,
    year      int  not null,
    last      int  not null,
    primary key (agency_id, year)
);

create table payment_receipt (
    id           uuid        primary key,
    request_id   uuid        not null unique references payment_request,
    agency_id    uuid        not null,
    year         int         not null,
    series       text        not null,
    number       int         not null,
    method       text        not null,
    reference    text,
    cashier      uuid        not null,
    cashier_name text        not null,
    issued_at    timestamptz not null,
    recorded_at  timestamptz not null default now(),
    unique (agency_id, year, number)
);
