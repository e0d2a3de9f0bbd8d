-- What look-up secrets are made with, so that the desk can print a dossier's secret on its receipt again although only its hash is kept with it.
create table dossier_secret_key (
    only_one boolean primary key default true check (only_one),
    key      bytea not null
);
insert into dossier_secret_key (key) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
