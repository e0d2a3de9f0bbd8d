-- The register of a desk reads what it received in a period.
create index on dossier (front_agency_id, received_at) where received_at is not null;
