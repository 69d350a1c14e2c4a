-- Makes the card of an item that was just kept or moved. A withdrawal takes precedence over everything. A part is
-- superseded if the whole file, or a longer part, exists. The new item itself supersedes shorter parts that are still
-- shown.
create function evidence.keep_card(p_item text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.item; v_longer text; v_hidden text;
begin
  select * into strict v from evidence.item where id = p_item;
  if v.moved_from is not null then
    select evidence.carried(c.hidden) into v_hidden from evidence.card c where c.item_id = v.moved_from;
  elsif v.partial then
    select i.id into v_longer from evidence.item i
    where i.incident_id = v.incident_id and i.upload_id = v.upload_id and i.id <> v.id and (not i.partial or i.bytes > v.bytes)
    order by i.partial, i.bytes desc limit 1;
    if v_longer is not null then v_hidden := 'superseded'; end if;
  end if;
  if evidence.is_withdrawn(v.submission_id, v.number, v.upload_id) then v_hidden := 'withdrawn'; end if;
  insert into evidence.card (item_id, incident_id, hidden, superseded_by) values (v.id, v.incident_id, v_hidden, v_longer);
  if v.moved_from is not null or v_longer is not null then return; end if;
  update evidence.card c set hidden = 'superseded', superseded_by = v.id
  from evidence.item i
  where i.incident_id = v.incident_id and i.upload_id = v.upload_id and i.partial and i.bytes <= v.bytes and i.id <> v.id
    and c.item_id = i.id and c.hidden is null;
end $$;
