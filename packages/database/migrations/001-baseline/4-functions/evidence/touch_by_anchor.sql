-- A pin, or its recall, makes a solve read the pinned items again.
create function evidence.touch_by_anchor() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_id text := case tg_table_name when 'anchor' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'anchor_id' end;
begin
  perform evidence.touch_items(array(
    select c.item_id from evidence.anchor n join evidence.claim c on c.id = n.claim_id where n.id = v_id
    union select unnest(array[l.a, l.b]) from evidence.anchor n join evidence.link l on l.id = n.link_id where n.id = v_id));
  return null;
end $$;
