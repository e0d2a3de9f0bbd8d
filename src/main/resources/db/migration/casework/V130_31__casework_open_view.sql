-- Published view: cases that still have something to do, for features that look among open cases only.
create view casework_v_open as select distinct case_id, case_kind from case_task;
