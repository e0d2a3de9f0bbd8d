-- What the program tells people. The words are made when they are read, in the reader's language.
create table notice (
    id         uuid        primary key,
    source_id  uuid        not null,
    account_id uuid        not null,
    key        text        not null,
    args       text[]      not null,
    link       text,
    created_at timestamptz not null,
    read_at    timestamptz,
    unique (source_id, account_id)
);
create index notice_inbox on notice (account_id, id desc);
create index notice_unread on notice (account_id) where read_at is null;

-- What leaves the process: one row a message, written in the transaction that caused it, sent by a job afterwards.
-- KEPT: there is no server to send it; the administrator reads it here.
create table notice_dispatch (
    id              uuid        primary key,
    source_id       uuid        not null,
    channel         text        not null check (channel in ('MAIL', 'SMS')),
    recipient       text        not null,
    subject         text        not null,
    body            text        not null,
    message_id      text        not null,
    state           text        not null check (state in ('WAITING', 'SENT', 'KEPT', 'FAILED')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null default now(),
    error           text,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    unique (source_id, recipient, channel)
);
create index notice_dispatch_waiting on notice_dispatch (next_attempt_at) where state = 'WAITING';
create index notice_dispatch_state on notice_dispatch (state, id desc);
