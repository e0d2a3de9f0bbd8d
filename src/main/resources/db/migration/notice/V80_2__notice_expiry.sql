-- Some words are worth nothing after a while and should not lie about: a one-time code.
alter table notice_dispatch add column expires_at timestamptz, add column account_id uuid;
create index notice_dispatch_expiry on notice_dispatch (expires_at) where expires_at is not null;
comment on column notice_dispatch.expires_at is 'not sent any more after this time, and deleted a day later; null: keeps its worth';

-- Whose message it is, so that it goes when the person goes.
create index notice_dispatch_account on notice_dispatch (account_id) where account_id is not null;
