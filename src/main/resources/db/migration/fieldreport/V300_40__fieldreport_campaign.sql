-- Campaigns such as "Ngày chủ nhật xanh": people meet and mend together what was reported. Public once published_at stands.
create table campaign (
    id           uuid primary key,
    name         text        not null,
    name_en      text,
    motto        text,
    description  text        not null,
    agency_id    uuid        not null,
    starts_on    date        not null,
    ends_on      date        not null check (ends_on >= starts_on),
    published_at timestamptz,
    published_by uuid,
    created_at   timestamptz not null,
    created_by   uuid        not null,
    simulated    boolean     not null,
    version      int         not null default 1
);
create index on campaign (ends_on desc, id);
comment on column campaign.agency_id is 'who calls for it; each event has an agency of its own';

-- One morning at one place. Planned while neither held nor cancelled.
create table campaign_event (
    id           uuid primary key,
    campaign_id  uuid        not null references campaign,
    agency_id    uuid        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > starts_at),
    place        text        not null,
    lon          double precision,
    lat          double precision,
    area_id      uuid,
    bring        text,
    wanted       int         not null check (wanted > 0),
    cancelled_at timestamptz,
    cancelled_by uuid,
    cancelled_for text,
    held_at      timestamptz,
    held_by      uuid,
    came         int,
    bags         int,
    kilograms    int,
    told         text,
    reminded_at  timestamptz,
    created_at   timestamptz not null,
    created_by   uuid        not null,
    simulated    boolean     not null,
    version      int         not null default 1,
    check ((lon is null) = (lat is null)),
    check ((held_at is null) = (came is null)),
    check ((cancelled_at is null) = (cancelled_for is null)),
    check (held_at is null or cancelled_at is null)
);
create index on campaign_event (campaign_id, starts_at, id);
create index on campaign_event (agency_id, starts_at);
create index on campaign_event (starts_at) where held_at is null and cancelled_at is null;
comment on column campaign_event.wanted is 'how many people there is work and tools for; registration closes there';
comment on column campaign_event.came is 'counted on the spot by the organiser';
comment on column campaign_event.told is 'what was done, in the organiser''s words';

-- Hot spots: public reports that will be dealt with on that day. Their own cases go on as before.
create table campaign_report (
    event_id    uuid        not null references campaign_event,
    report_id   uuid        not null references field_report,
    attached_by uuid        not null,
    attached_at timestamptz not null,
    primary key (event_id, report_id)
);
create index on campaign_report (report_id);

-- Who comes, with how many. Seen by the organising agency alone.
create table campaign_registration (
    event_id      uuid        not null references campaign_event,
    account_id    uuid        not null,
    people        int         not null check (people between 1 and 50),
    note          text,
    registered_at timestamptz not null,
    withdrawn_at  timestamptz,
    primary key (event_id, account_id)
);
create index on campaign_registration (account_id, event_id);

-- Pictures: pairs of before and after by the organiser, and moments that people sent, shown once the organiser agreed.
create table campaign_photo (
    id         uuid primary key,
    event_id   uuid        not null references campaign_event,
    kind       text        not null check (kind in ('BEFORE', 'AFTER', 'MOMENT')),
    pair_id    uuid        not null,
    caption    text,
    file_id    uuid        not null,
    shown_file uuid,
    altered_file uuid,
    width      int         not null,
    height     int         not null,
    sent       boolean     not null,
    added_by   uuid        not null,
    added_at   timestamptz not null,
    decided_at timestamptz,
    decided_by uuid
);
create index on campaign_photo (event_id, pair_id);
comment on column campaign_photo.shown_file is 'what everybody sees: the picture, one with persons made unrecognisable, or none';
comment on column campaign_photo.sent is 'by somebody who took part: waits until the organiser decides';
