-- Who sent which file through the API: only its sender may attach it to a dossier or a result.
create table dossier_upload (
    file_id     uuid primary key,
    account_id  uuid        not null,
    uploaded_at timestamptz not null default now()
);
