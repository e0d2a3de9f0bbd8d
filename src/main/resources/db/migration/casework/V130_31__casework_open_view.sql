-- Published view: what still has something to do and in whose inbox, for features that look among open cases only. One row a task.
create view casework_v_open as select case_id, case_kind, step, agency_id, assignee from case_task;

-- The last moment at which a result would still keep a promise, as calendar.Limit.lastMoment has it: of hours itself, of days the end of its day.
create function case_last_moment(promised timestamptz, unit text) returns timestamptz language sql stable as $$
    select case when unit in ('WORKING_HOURS', 'CLOCK_HOURS') then promised
           else (date_trunc('day', promised at time zone 'Asia/Ho_Chi_Minh') + interval '1 day') at time zone 'Asia/Ho_Chi_Minh' - interval '1 microsecond' end
$$;

-- Published view: where each case stands, for figures.
create view casework_v_file as
    select id, kind, agency_id, front_agency_id, parent_id, phase, due,
           case_last_moment(due, limit_unit) as on_time_until,
           clock_state, opened_at, ready_at, timeliness, ending, closed_at, simulated
    from case_file;
