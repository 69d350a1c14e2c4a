-- When the first and the last file of an incident came, without reading all of them: the timeline opens on the time
-- between (packages/database/src/command/timeline-extent.ts). Named by `received_at`, as officers are told it.
create index item_received on evidence.item (incident_id, received_at);

-- What overlaps a window is told by kind, and most often of one kind alone: found without touching the table.
drop index evidence.counted_by_level;
create index counted_by_level on evidence.counted (incident_id, level, has_estimate, middle, item_id)
  include (earliest, latest, folded, kind) where level is not null;
