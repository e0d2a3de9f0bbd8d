-- Who saw what. Ids only. Rows are written by readers, side by side and unchained; the sealer follows and chains whole
-- batches. `tx` orders the sealer as it orders journal consumers; digests do not cover it, so that a restore may shift it.
create table audit_view (
    tx           bigint      not null default pg_current_xact_id()::text::bigint,
    id           uuid        not null,
    at           timestamptz not null,
    account_id   uuid,
    subject_kind text        not null,
    subject_id   uuid,
    what         text        not null,
    salt         uuid        default gen_random_uuid(),
    primary key (tx, id)
);
create index on audit_view (account_id, id);
create index on audit_view (subject_id, id);
comment on column audit_view.account_id is 'null: the person was erased';
comment on column audit_view.subject_id is 'null: the person was erased';
comment on column audit_view.salt is 'null: erased after sealing; without it the kept digest can be tried against nobody';

-- One seal covers the rows after the seal before it up to (tx, last_view), in that order.
create table audit_seal (
    number        bigint primary key,
    tx            bigint      not null,
    last_view     uuid        not null,
    views         int         not null,
    digests       bytea       not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    sealed_at     timestamptz not null
);
comment on column audit_seal.digests is 'SHA-256 of each row, 32 bytes each, in order';

-- The chain's end: what the one sealer holds while it seals, and what tells that the last seals were cut off.
create table audit_head (
    single    boolean primary key default true check (single),
    number    bigint not null,
    tx        bigint not null,
    last_view uuid   not null,
    hash      bytea  not null
);
insert into audit_head (number, tx, last_view, hash) values (0, -9223372036854775808, '00000000-0000-0000-0000-000000000000', '');
