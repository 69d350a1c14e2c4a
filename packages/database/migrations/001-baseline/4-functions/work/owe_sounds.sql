-- Adds the work of making sound prints by this recipe, for items that were inspected before the recipe existed. Each
-- call adds at most `p_limit` items, and each item is added once. Real incidents come first. Closed incidents are left
-- out if workers no longer need their identity.
create function work.owe_sounds(p_recipe text, p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v record; v_count integer := 0;
begin
  for v in select c.item_id, c.incident_id from evidence.card c join evidence.item_key k on k.item_id = c.item_id
    join platform.incident i on i.id = c.incident_id and work.is_served(i.id, i.state)
    where c.kind in ('video', 'audio') and c.stage in ('inspected', 'ready') and c.hidden is null and not 'infected' = any(c.flags)
      and not exists (select from evidence.sound s where s.item_id = c.item_id and s.recipe = p_recipe)
      and not exists (select from work.outbox o where o.subject = c.item_id and o.task = 'find-sound'
        and (o.state in ('pending', 'queued', 'running') or o.detail ->> 'recipe' = p_recipe))
    order by i.exercise, c.change desc limit p_limit
  loop
    perform work.add('inspect', 'find-sound', v.incident_id, v.item_id, jsonb_build_object('recipe', p_recipe), p_dedupe => 'sound:' || v.item_id, p_priority => 9);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
