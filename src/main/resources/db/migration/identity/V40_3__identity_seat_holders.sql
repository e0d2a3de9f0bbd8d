-- Who holds a role in an agency.
create index account_seat_holders on account_seat (agency_id, role);
