-- Taken up the line, once for each deadline that passed.
create table report_escalation (
    report_id    uuid        not null references field_report,
    deadline     timestamptz not null,
    escalated_at timestamptz not null,
    primary key (report_id, deadline)
);
