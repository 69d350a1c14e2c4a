-- 0 nothing, 1 a device's time or a place, 2 both. It is deliberately coarse, because a forger chooses the number of
-- tags.
create function evidence.metadata_of(p_item text) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(distinct k.about)::integer from evidence.claim k
  where k.item_id = p_item and k.trust >= 35 and k.clock <> 'name' and (k.about = 'place' or k.ref in ('start', 'end'))
$$;
