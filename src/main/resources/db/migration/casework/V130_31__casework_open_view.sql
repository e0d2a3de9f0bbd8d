-- Published view: what still has something to do and in whose inbox, for features that look among open cases only. One row a task.
create view casework_v_open as select case_id, case_kind, agency_id, assignee from case_task;

-- Published view: where each case stands, for figures. A promise of days is kept until on_time_until, the end of its day.
create view casework_v_file as
    select id, kind, agency_id, front_agency_id, parent_id, phase, due,
           case when limit_unit in ('WORKING_HOURS', 'CLOCK_HOURS') then due
                else (date_trunc('day', due at time zone 'Asia/Ho_Chi_Minh') + interval '1 day') at time zone 'Asia/Ho_Chi_Minh' - interval '1 microsecond'
           end as on_time_until,
           clock_state, opened_at, ready_at, timeliness, ending, closed_at, simulated
    from case_file;
