-- What somebody filled in before they had confirmed who they are; theirs by the mark of their browser, forgotten after two days.
create table report_draft (
    key     uuid primary key,
    device  uuid        not null,
    form    json        not null,
    kept_at timestamptz not null
);
create index on report_draft (kept_at);

-- What came as a report and is another matter: shown the right way and counted, never kept.
create table report_redirection (
    id   uuid primary key,
    kind text        not null check (kind in ('REGULATION', 'COMPLAINT', 'DENUNCIATION')),
    at   timestamptz not null
);
create index on report_redirection (at);

-- Words that set a report aside for the centre's eyes first. The program's own are the beginning.
create table report_word (
    word     text primary key,
    added_by uuid,
    added_at timestamptz not null
);
comment on column report_word.added_by is 'null: came with the program';
insert into report_word (word, added_at)
select word, timestamptz '2018-01-01 00:00+07' from unnest(array[
    'địt', 'đụ má', 'đụ mẹ', 'đéo', 'đm', 'vcl', 'vãi lồn', 'cặc', 'buồi', 'con đĩ', 'đồ chó đẻ', 'thằng chó', 'óc chó', 'mẹ mày', 'cút mẹ',
    'giết mày', 'chém chết', 'cá độ', 'nhà cái', 'tài xỉu', 'soi cầu', 'cho vay nhanh', 'vay tiền online', 'gái gọi', 'kích dục', 'sim số đẹp',
    'fuck', 'casino', 'viagra']) as word;

-- A report somebody should look at with care before all others do. Not cleared: still waits.
create table report_suspicion (
    report_id  uuid primary key references field_report,
    reasons    text[]      not null,
    at         timestamptz not null,
    cleared_by uuid,
    cleared_at timestamptz
);
create index on report_suspicion (at) where cleared_at is null;

-- A proof of work, or an answer to a question, counts once.
create table report_proof (
    nonce   text primary key,
    used_at timestamptz not null
);
create index on report_proof (used_at);

-- Mails that were read already: what is read again is no new report.
create table report_mail (
    message   bytea primary key,
    report_id uuid references field_report,
    read_at   timestamptz not null
);
comment on column report_mail.message is 'digest of the Message-ID';
comment on column report_mail.report_id is 'null: it was no report, such as an automatic answer';
