-- The officers' side of the public door: what is on its way, and the conversation with a witness.

-- Asked every few seconds while an officer looks: what arrives now, and what has arrived and is being made an item.
create index on public_zone.upload (incident_id, seq) where state = 'open' and preview_of is null;
create index on public_zone.upload (incident_id, received_at) where state = 'complete' and preview_of is null;
create index on public_zone.document (submission_id) where kind = 'withdrawal';
-- An item's trail shows the reasons beside the entries that hold their hashes.
create index on staff.note (incident_id, subject);

-- A reply in the public zone bears a whole minute, as everything there.
grant execute on function work.minute() to firsthand_command;
