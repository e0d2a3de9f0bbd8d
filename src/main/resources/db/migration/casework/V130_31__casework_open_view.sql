-- Published view: what still has something to do and in whose inbox, for features that look among open cases only. One row a task.
create view casework_v_open as select case_id, case_kind, step, agency_id, assignee from case_task;
