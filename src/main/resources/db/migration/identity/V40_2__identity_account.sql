-- Who may be at the other end. Personal data of a person live in this block and nowhere in the journal, so that closing an
-- account empties them.
create table account (
    id                  uuid primary key,
    kind                text        not null check (kind in ('CITIZEN', 'BUSINESS', 'OFFICIAL', 'SERVICE')),
    state               text        not null default 'OPEN' check (state in ('OPEN', 'SUSPENDED', 'CLOSED')),
    name                text        not null,
    phone               text unique,
    email               text unique check (email = lower(email)),
    login               text unique check (login = lower(login)),
    officer_id          uuid unique,
    agency_id           uuid,
    password_hash       text,
    password_changed_at timestamptz,
    totp_secret         text,
    totp_since          timestamptz,
    totp_step           bigint      not null default 0,
    created_at          timestamptz not null,
    closed_at           timestamptz
);
create index on account (agency_id) where kind in ('OFFICIAL', 'SERVICE');
comment on column account.agency_id is 'the agency whose administrator looks after an official''s or a service''s account';
comment on column account.totp_step is 'the last time step whose code was used: no code works twice (RFC 6238 §5.2)';

create table recovery_code (
    account_id uuid        not null references account,
    code_hash  bytea       not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

-- Claimed by many, verified for one.
create table identity_number (
    account_id   uuid        not null references account,
    number       text        not null check (number ~ '^([0-9]{9}|[0-9]{10}|[0-9]{12}|[0-9]{13})$'),
    claimed_at   timestamptz not null,
    verified_at  timestamptz,
    verified_by  uuid,
    verified_how text check (verified_how in ('IN_PERSON', 'PROVIDER')),
    primary key (account_id, number)
);
create unique index on identity_number (number) where verified_at is not null;
create index on identity_number (number);

create table one_time_code (
    id         uuid primary key,
    purpose    text        not null,
    account_id uuid references account,
    contact    text        not null,
    details    jsonb       not null,
    code_hash  bytea       not null,
    tries_left int         not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index on one_time_code (expires_at);
-- Without a gateway codes wait here for the administrator's eyes.
create table kept_code (
    id         uuid primary key,
    contact    text        not null,
    purpose    text        not null,
    code       text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index on kept_code (created_at);

create table one_time_link (
    token_hash bytea primary key,
    account_id uuid        not null references account,
    purpose    text        not null check (purpose in ('WELCOME', 'RESET', 'FIRST_ADMINISTRATOR')),
    created_by uuid        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index on one_time_link (account_id);

-- Failed attempts by account and device; keys are digests.
create table sign_in_counter (
    key           bytea primary key,
    failures      int         not null,
    failed_at     timestamptz not null,
    blocked_until timestamptz
);
create index on sign_in_counter (failed_at);
create table known_device (
    account_id uuid        not null references account,
    device_id  uuid        not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    primary key (account_id, device_id)
);
create table identity_secret (
    name  text primary key,
    value bytea not null
);

-- Seats that do not come from an officer's post: the first administrator, service accounts.
create table account_seat (
    account_id uuid not null references account,
    agency_id  uuid not null,
    unit_id    uuid not null,
    role       text not null,
    primary key (account_id, agency_id, unit_id, role)
);

create table delegation (
    id           uuid primary key,
    from_account uuid        not null references account,
    to_account   uuid        not null references account,
    starts_on    date        not null,
    ends_on      date        not null,
    reason       text        not null,
    created_at   timestamptz not null,
    revoked_at   timestamptz,
    check (ends_on >= starts_on),
    check (from_account <> to_account)
);
create index on delegation (to_account, ends_on) where revoked_at is null;
create index on delegation (from_account, ends_on);
create table delegation_seat (
    delegation_id uuid not null references delegation,
    agency_id     uuid not null,
    unit_id       uuid not null,
    role          text not null,
    primary key (delegation_id, agency_id, unit_id, role)
);

create table api_token (
    id           uuid primary key,
    account_id   uuid        not null references account,
    name         text        not null,
    token_hash   bytea       not null unique,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index on api_token (account_id, created_at);

create table external_identity (
    provider   text        not null,
    subject    text        not null,
    account_id uuid        not null references account,
    linked_at  timestamptz not null,
    primary key (provider, subject)
);
create index on external_identity (account_id);

create table demo_account (
    account_id uuid primary key references account,
    label_vi   text not null,
    label_en   text not null,
    rank       int  not null
);

-- Passkeys: the two tables of Spring Security's JDBC repositories, whose names it does not let us choose.
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(100) not null unique,
    display_name varchar(200)
);
create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null,
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);
create index on user_credentials (user_entity_user_id);
