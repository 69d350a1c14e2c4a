-- When the first and the last file of an incident came, without reading all of them: the timeline opens on the time
-- between (packages/database/src/command/timeline-extent.ts). Named by `received_at`, as officers are told it.
create index item_received on evidence.item (incident_id, received_at);
