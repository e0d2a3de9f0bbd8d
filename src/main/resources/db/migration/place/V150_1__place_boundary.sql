-- The land of an administrative unit (WGS 84, GeoJSON Polygon or MultiPolygon) and its bounding box.
create table area_boundary (
    area_id     uuid primary key,
    geometry    jsonb            not null,
    west        double precision not null,
    south       double precision not null,
    east        double precision not null,
    north       double precision not null,
    source      text             not null,
    recorded_at timestamptz      not null default now()
);
