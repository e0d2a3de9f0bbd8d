-- All that are open are read at once and kept in memory for a moment.
create index on report_claim (touched_at);
