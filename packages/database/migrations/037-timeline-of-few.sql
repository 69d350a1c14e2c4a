-- What officers look for among a million is few: what somebody decided on, and what contradicts itself. Their densities are
-- read from these indexes alone; only what is reviewed or in conflict costs anything here.
create index counted_reviewed on evidence.counted (incident_id, review)
  include (lane, earliest, latest, folded, kind, state) where review is not null;
create index counted_in_conflict on evidence.counted (incident_id)
  include (lane, earliest, latest, folded, kind, state) where conflicts > 0;
