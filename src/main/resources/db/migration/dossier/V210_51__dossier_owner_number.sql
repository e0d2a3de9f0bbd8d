-- A verified owner's dossiers are found by number, newest first, whoever filed them.
create index dossier_by_owner_number on dossier (owner_number, id) where owner_number is not null;
