-- A published fee that was reduced or waived for one dossier: on what ground and by whom. published is null where the decision
-- names a rate or a reference instead of an amount.
create table dossier_fee_reduction (
    dossier_id uuid        not null references dossier,
    position   int         not null,
    name       text        not null,
    published  bigint,
    due        bigint      not null check (due >= 0),
    ground     text        not null check (ground <> ''),
    granted_by uuid        not null,
    granted_at timestamptz not null,
    primary key (dossier_id, position)
);
