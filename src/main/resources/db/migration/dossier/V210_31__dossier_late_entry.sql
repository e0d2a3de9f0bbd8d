-- A paper intake of an outage, entered afterwards: when it was entered, by whom and why. The dossier carries the true time.
create table dossier_late_entry (
    dossier_id uuid primary key references dossier,
    taken_in_at timestamptz not null,
    entered_at timestamptz not null,
    entered_by uuid        not null,
    reason     text        not null
);

-- An apology (Form 04) that went out later than a day before the promised date. Its reason stands in the journal.
create table dossier_late_apology (
    dossier_id    uuid primary key references dossier,
    promised      timestamptz not null,
    apologised_at timestamptz not null,
    apologised_by uuid        not null
);
