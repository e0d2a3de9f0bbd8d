-- Published view for figures: how each case's clock stood after each line of its ledger, so that a figure can be computed as of any
-- moment: what was promised later is not seen.
create view casework_v_clock as
    select k.case_id, k.sequence, (k.entry ->> 'at')::timestamptz as at, k.entry ->> 'kind' as kind, k.promised,
           case_last_moment(k.promised, c.limit_unit) as on_time_until
    from case_clock k join case_file c on c.id = k.case_id;
