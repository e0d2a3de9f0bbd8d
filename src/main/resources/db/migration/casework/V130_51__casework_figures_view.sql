-- Published view for figures: how each case's clock stood after each line of its ledger, so that a figure can be computed as of any
-- moment: what was promised later is not seen. A promise of days is kept until on_time_until, the end of its day.
create view casework_v_clock as
    select k.case_id, k.sequence, (k.entry ->> 'at')::timestamptz as at, k.entry ->> 'kind' as kind, k.promised,
           case when c.limit_unit in ('WORKING_HOURS', 'CLOCK_HOURS') then k.promised
                else (date_trunc('day', k.promised at time zone 'Asia/Ho_Chi_Minh') + interval '1 day') at time zone 'Asia/Ho_Chi_Minh' - interval '1 microsecond'
           end as on_time_until
    from case_clock k join case_file c on c.id = k.case_id;
