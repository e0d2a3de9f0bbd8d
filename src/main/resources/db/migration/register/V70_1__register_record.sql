create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- What a register holds, as JSON Schema 2020-12 with a few words of our own (x-title, x-access, x-search). A version is
-- never altered; records name the one they were checked against.
create table register_definition (
    key          text        not null check (key ~ '^[a-z][a-z0-9-]{1,60}$'),
    version      int         not null,
    title_vi     text        not null,
    title_en     text        not null,
    read_access  text        not null,
    edit_role    text        not null,
    schema       json        not null,
    published_at timestamptz not null,
    recorded_at  timestamptz not null default now(),
    primary key (key, version)
);

-- A record says what is true of a key for a period; periods of one key never overlap.
create table register_record (
    id                 uuid        primary key,
    register           text        not null,
    key                text        not null check (length(key) between 1 and 200),
    definition_version int         not null,
    value              jsonb       not null,
    valid_from         date        not null,
    valid_to           date        check (valid_to >= valid_from),
    version            int         not null,
    folded             text        not null,
    changed_at         timestamptz not null,
    foreign key (register, definition_version) references register_definition,
    exclude using gist (register with =, key with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index register_record_key on register_record (register, key, valid_from);
create index register_record_words on register_record using gin (folded gin_trgm_ops);

-- Every state a record ever had, who made it so and why.
create table register_record_history (
    record_id   uuid        not null references register_record,
    version     int         not null,
    change      text        not null check (change in ('ADDED', 'CORRECTED', 'ENDED')),
    value       jsonb       not null,
    valid_from  date        not null,
    valid_to    date,
    reason      text,
    actor       uuid        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default now(),
    primary key (record_id, version)
);
