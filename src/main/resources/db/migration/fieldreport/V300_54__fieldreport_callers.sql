-- People who told by telephone, letter or message of what was reported already. They have no account, so report_support cannot hold them, and yet they
-- are counted with it. Who they are is seen by the duty officers of the operations centre only, as in report_reporter.
create table report_caller (
    id        uuid primary key,
    report_id uuid        not null references field_report,
    name      text,
    contact   text,
    source    text        not null,
    taken_by  uuid        not null,
    told_at   timestamptz not null
);
create index on report_caller (report_id);
comment on column report_caller.id is 'of the form it was written in: sent again it is the same caller';

-- What an officer writes down has no account behind it; its form has a key all the same.
create unique index on report_reporter (client_key) where account_id is null and client_key is not null;
