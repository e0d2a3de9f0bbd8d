-- Which dossier a draft became: a second click on "submit" leads to the dossier of the first.
create table dossier_from_draft (
    draft_id   uuid primary key,
    account_id uuid not null,
    dossier_id uuid not null references dossier
);

-- Files uploaded in answer to a request, before the answer is handed in. paper_code is the position in the request's list.
create table dossier_request_file (
    request_id uuid not null references dossier_request on delete cascade,
    paper_code text not null,
    position   int  not null,
    file_id    uuid not null,
    primary key (request_id, paper_code, position)
);

-- Failed look-ups by secret, counted per device and per number typed; digests only.
create table dossier_lookup_attempt (
    key           bytea primary key,
    failures      int         not null,
    failed_at     timestamptz not null,
    blocked_until timestamptz
);
create index on dossier_lookup_attempt (failed_at);

-- Open requests by the day they must be answered: what the watch over unanswered supplements reads.
create index dossier_request_open on dossier_request (answer_by) where answered_at is null;
