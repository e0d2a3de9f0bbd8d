-- The demo province, when there is one: when it was made (its business clock started then), whether its catalogue is filled and how
-- far its history is.
create table demo_province (
    id                int primary key check (id = 1),
    seed              bigint      not null,
    created_at        timestamptz not null,
    catalogue_made_at timestamptz,
    history_made_at   timestamptz
);

-- Which simulated dossier is which number of the plan, so that a broken-off simulation goes on where it stood. Written in the
-- transaction that files the dossier. A plan that could not be lived to its end says why; it may have no dossier.
create table demo_dossier (
    number     int primary key,
    dossier_id uuid unique,
    done       boolean not null,
    failure    text
);

-- The last number each agency gave to a result in a year: what a records clerk keeps in a book.
create table demo_result_number (
    agency_id uuid not null,
    year      int  not null,
    last      int  not null,
    primary key (agency_id, year)
);

-- Which simulated report is which number of the plan, and how many of its planned acts have happened. Written in the transaction of each act.
create table demo_report (
    number    int primary key,
    report_id uuid unique,
    acts      int     not null,
    version   int     not null,
    done      boolean not null,
    failure   text
);
comment on column demo_report.version is 'of the case after the last of them: somebody else''s act leaves the rest to people';
