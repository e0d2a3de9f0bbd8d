-- What one account did, newest first: the auditor's question.
create index on journal_entry (actor, id);
