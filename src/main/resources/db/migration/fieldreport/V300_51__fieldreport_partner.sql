-- Other Open311 systems that reports are forwarded to.
create table report_partner (
    id           uuid primary key,
    name         text        not null,
    endpoint     text        not null,
    jurisdiction text,
    api_key      bytea,
    areas        text[]      not null,
    stopped_at   timestamptz,
    version      int         not null default 1,
    saved_by     uuid        not null,
    saved_at     timestamptz not null
);
comment on column report_partner.endpoint is 'what calls are appended to, without a slash at the end';
comment on column report_partner.api_key is 'sealed';
comment on column report_partner.areas is 'codes of communes or what lies above them; empty: everywhere';
comment on column report_partner.stopped_at is 'null: reports are forwarded';

-- What is forwarded, and what the other system calls it.
create table report_partner_service (
    partner_id   uuid not null references report_partner,
    category     text not null,
    service_code text not null,
    primary key (partner_id, category)
);

-- One report at one partner: outbox, and what came of it.
create table report_forwarding (
    id              uuid primary key,
    partner_id      uuid        not null references report_partner,
    report_id       uuid        not null references field_report,
    state           text        not null check (state in ('WAITING', 'TOKEN', 'SENT', 'FAILED')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null default now(),
    error           text,
    remote_id       text,
    token           text,
    remote_status   text,
    remote_notes    text,
    made_at         timestamptz not null default now(),
    sent_at         timestamptz,
    heard_at        timestamptz,
    unique (report_id, partner_id)
);
create index on report_forwarding (next_attempt_at) where state <> 'FAILED';
create index on report_forwarding (partner_id, id);
comment on column report_forwarding.state is 'TOKEN: taken there, its id there is still to come; SENT: asked for news from time to time';
comment on column report_forwarding.heard_at is 'when the other system last answered about it';

-- What the other system told of it, one by one.
create table report_forwarding_update (
    forwarding_id uuid        not null references report_forwarding,
    update_id     text        not null,
    status        text        not null,
    description   text        not null,
    told_at       timestamptz not null,
    received_at   timestamptz not null,
    primary key (forwarding_id, update_id)
);
