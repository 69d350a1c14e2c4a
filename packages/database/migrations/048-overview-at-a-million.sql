-- What an overview, a queue and a map ask of a million items costs what is shown, and not what was decided.

-- Who was called urgent first: read in this order, and only as far as is shown.
create index review_urgent on evidence.review (incident_id, created_at) include (item_id, seq, officer_id) where decision = 'urgent';

-- A pass over a whole city in one hour reads this index alone: what is restricted stands in it as well.
drop index evidence.counted_on_map;
create index counted_on_map on evidence.counted (incident_id, lon, lat)
  include (lane, earliest, latest, conflicts, folded, restricted);
