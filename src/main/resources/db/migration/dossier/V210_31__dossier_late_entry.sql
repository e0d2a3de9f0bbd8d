-- A paper intake of an outage, entered afterwards: when it was entered, by whom and why. The dossier carries the true time.
create table dossier_late_entry (
    dossier_id uuid primary key references dossier,
    taken_in_at timestamptz not null,
    entered_at timestamptz not null,
    entered_by uuid        not null,
    reason     text        not null
);
