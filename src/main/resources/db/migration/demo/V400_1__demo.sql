-- The demo province, when there is one: when it was made (its business clock started then) and how far its history is.
create table demo_province (
    id          int primary key check (id = 1),
    seed        bigint      not null,
    created_at  timestamptz not null,
    total       int         not null default 0,
    finished_at timestamptz
);

-- Which simulated dossier is which number of the plan, so that a broken-off simulation goes on where it stood.
create table demo_dossier (
    number     int primary key,
    dossier_id uuid    not null,
    done       boolean not null
);
