-- Forms as they were published. A version never changes: dossiers keep the version they were filled in under.
-- json, not jsonb: the order in which fields and choices were written is the order in which people see them.
create table form_definition (
    key         text        not null check (key ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
    version     int         not null check (version > 0),
    schema      json        not null,
    hash        text        not null,
    valid_from  timestamptz not null,
    recorded_at timestamptz not null default now(),
    primary key (key, version)
);
create index form_definition_valid on form_definition (key, valid_from desc, version desc);

create function form_definition_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'A published form never changes: % version %', old.key, old.version;
end $$;
create trigger form_definition_is_final before update or delete on form_definition
    for each row execute function form_definition_is_final();
