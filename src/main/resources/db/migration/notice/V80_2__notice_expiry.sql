-- Some words are worth nothing after a while and should not lie about: a one-time code.
alter table notice_dispatch add column expires_at timestamptz;
create index notice_dispatch_expiry on notice_dispatch (expires_at) where expires_at is not null;
comment on column notice_dispatch.expires_at is 'not sent any more after this time, and deleted a day later; null: keeps its worth';
