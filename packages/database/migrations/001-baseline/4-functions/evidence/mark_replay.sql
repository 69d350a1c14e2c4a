-- Marks an item as a replay of a broadcast, music or an announcement, which proves no common moment. The card shows the
-- mark.
create function evidence.mark_replay(p_id text, p_item text, p_evidence jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.flag (id, item_id, incident_id, code, evidence)
  select p_id, i.id, i.incident_id, 'sound-replay', p_evidence from evidence.item i where i.id = p_item on conflict do nothing;
  update evidence.card set flags = flags || 'sound-replay'::text where item_id = p_item and not 'sound-replay' = any(flags);
end $$;
