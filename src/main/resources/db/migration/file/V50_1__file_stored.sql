-- One row a file that somebody handed in or the program made. The bytes lie in the data folder under their SHA-256;
-- equal bytes lie there once. Rows and bytes are never altered. Who may see a file is known to the feature that owns it.
create table stored_file (
    id          uuid        primary key,
    sha256      text        not null check (length(sha256) = 64),
    size        bigint      not null check (size > 0),
    media_type  text        not null,
    name        text        not null check (length(name) between 1 and 200),
    origin      text        not null,
    recorded_at timestamptz not null default now()
);
create index stored_file_sha256 on stored_file (sha256);
