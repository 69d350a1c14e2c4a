-- A page and a window are found without touching the table: their indexes hold all that is asked of an item
-- (packages/database/src/command/timeline.ts and timeline-window.ts). At a million items the rows themselves lie on a
-- million places of the disk.
drop index evidence.counted_in_time;
create index counted_in_time on evidence.counted (incident_id, middle, item_id) include (folded) where middle is not null;
drop index evidence.counted_by_level;
create index counted_by_level on evidence.counted (incident_id, level, has_estimate, middle, item_id)
  include (earliest, latest, folded) where level is not null;
