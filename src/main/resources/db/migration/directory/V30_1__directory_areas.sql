create extension if not exists btree_gist;

-- Administrative units. Codes are reused under new names (19756 Phú Hiệp, later Gia Hội), so the key is (code, valid_from).
-- valid_to is the first day on which the unit is no more; parent is a code, resolved on the day asked about.
create table area (
    id          uuid primary key,
    code        text not null,
    name        text not null,
    kind        text not null,
    parent_code text,
    valid_from  date not null,
    valid_to    date,
    lon         double precision,
    lat         double precision,
    truth       text not null,
    confidence  text not null,
    source      text not null,
    check (valid_to is null or valid_to > valid_from),
    unique (code, valid_from),
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

-- Which unit went on as which; PART when only some of the land did.
create table area_succession (
    predecessor_id uuid not null references area,
    successor_id   uuid not null references area,
    happened_on    date not null,
    extent         text not null,
    decree         text not null,
    confidence     text not null,
    primary key (predecessor_id, successor_id)
);
create index on area_succession (successor_id);
