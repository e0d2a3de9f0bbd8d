-- Browsers that asked to be told (RFC 8030). The keys sign what this installation sends (RFC 8292): made once, for browsers are subscribed to them.
create table notice_push_key (
    only_one    boolean     primary key default true check (only_one),
    private_key bytea       not null,
    public_key  bytea       not null,
    created_at  timestamptz not null
);
comment on column notice_push_key.private_key is 'PKCS #8; the public one is X.509, both on the curve P-256';

create table notice_subscription (
    id         uuid        primary key,
    account_id uuid        not null,
    endpoint   text        not null unique,
    p256dh     text        not null,
    auth       text        not null,
    language   text        not null,
    device     text        not null,
    created_at timestamptz not null
);
create index notice_subscription_account on notice_subscription (account_id, created_at);
comment on table notice_subscription is 'who knows endpoint and keys can tell this browser things: shown to nobody';

alter table notice_dispatch drop constraint notice_dispatch_channel_check;
alter table notice_dispatch add constraint notice_dispatch_channel_check check (channel in ('MAIL', 'SMS', 'PUSH'));
