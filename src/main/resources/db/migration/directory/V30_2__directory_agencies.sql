create table agency (
    id               uuid primary key,
    code             text    not null,
    name             text    not null,
    name_en          text    not null,
    kind             text    not null,
    tier             text    not null,
    parent_code      text,
    area_code        text,
    specialties      text[]  not null,
    valid_from       date    not null,
    valid_to         date,
    shared_documents boolean not null,
    field_reports    boolean not null,
    truth            text    not null,
    confidence       text    not null,
    source           text    not null,
    check (valid_to is null or valid_to > valid_from),
    -- deferred: a list of real codes may swap two placeholders
    unique (code, valid_from) deferrable initially deferred,
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred
);

-- Both styles of identification code, each with its own validity: right to left (Circular 01/2018/TT-VPCP) and left to
-- right (Decision 20/2020/QĐ-TTg, in force 15/9/2020). demo = a placeholder until the province's own list is loaded.
create table agency_code (
    agency_id  uuid    not null references agency,
    code       text    not null check (length(code) <= 35),
    style      text    not null,
    valid_from date    not null,
    valid_to   date,
    demo       boolean not null,
    primary key (agency_id, style, valid_from),
    exclude using gist (code with =, style with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred
);

create table agency_succession (
    predecessor_id uuid not null references agency,
    successor_id   uuid not null references agency,
    happened_on    date not null,
    extent         text not null,
    decree         text not null,
    confidence     text not null,
    primary key (predecessor_id, successor_id)
);
create index on agency_succession (successor_id);

-- A section or desk. host_id: where a department's desk sits when that is another agency (the public service centre).
create table unit (
    id          uuid primary key,
    agency_id   uuid   not null references agency,
    code        text   not null,
    name        text   not null,
    name_en     text   not null,
    kind        text   not null,
    specialties text[] not null,
    host_id     uuid references agency,
    truth       text   not null,
    unique (agency_id, code)
);

create table position (
    id      uuid primary key,
    unit_id uuid    not null references unit,
    code    text    not null,
    name    text    not null,
    name_en text    not null,
    roles   text[]  not null,
    head    boolean not null,
    unique (unit_id, code)
);

create table officer (
    id         uuid primary key,
    full_name  text not null,
    valid_from date not null,
    valid_to   date,
    truth      text not null
);

-- An officer may hold several posts at a time, each for a period; a post that ended stays on record.
create table officer_post (
    id           uuid primary key,
    officer_id   uuid        not null references officer,
    position_id  uuid        not null references position,
    agency_id    uuid        not null references agency,
    valid_from   date        not null,
    valid_to     date,
    appointed_by uuid        not null,
    recorded_at  timestamptz not null default now(),
    check (valid_to is null or valid_to > valid_from),
    exclude using gist (officer_id with =, position_id with =, daterange(valid_from, valid_to) with &&)
);
create index on officer_post (agency_id);
create index on officer_post (position_id);

-- Every change counts one up, so that each node's memory knows when to read again.
create table directory_version (
    structure bigint not null,
    officers  bigint not null
);
insert into directory_version (structure, officers) values (0, 0);

-- Which of the program's own lists have been loaded, by the hash of their text.
create table directory_seed (
    hash      text primary key,
    loaded_at timestamptz not null default now()
);
