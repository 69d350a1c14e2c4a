-- A card's `hidden` moves by these functions alone, each in one transaction with its entry in custody; they read why from what
-- the witness, preserve and the incident said, so no process can hide an item of its own will (decision 069).

-- The cards come before custody here too: the entry is written at the end of the transaction, when the chain may be locked, and
-- whoever holds the chain waits for no card. The owner tells by itself what it changes.
create function evidence.hiding_told() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user = current_user then return null; end if;
  case new.hidden
    when 'withdrawn' then
      perform custody.enter(new.incident_id, custody.session_actor(), 'item.withdrawn', new.item_id, '{"kept":true}');
    when 'superseded' then
      perform custody.enter(new.incident_id, custody.session_actor(), 'item.superseded', new.item_id,
        '{' || coalesce('"by":"' || new.superseded_by || '"', '') || '}');
    else
      perform custody.enter(new.incident_id, custody.session_actor(), 'item.erased', new.item_id, '{"reason":"check"}');
  end case;
  return null;
end $$;
create constraint trigger hidden_told after update of hidden on evidence.card deferrable initially deferred for each row
  when (new.hidden in ('withdrawn', 'superseded', 'check') and new.hidden is distinct from old.hidden)
  execute function evidence.hiding_told();
create constraint trigger born_hidden_told after insert on evidence.card deferrable initially deferred for each row
  when (new.hidden in ('withdrawn', 'superseded', 'check')) execute function evidence.hiding_told();

-- Whether the witness asked not to use it: of the whole submission, of this file, or by closing its upload.
create function evidence.is_withdrawn(p_submission text, p_number integer, p_upload text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public_zone.document d where d.submission_id = p_submission and d.kind = 'withdrawal'
      and (d.number is null or d.number = p_number))
    or exists (select from public_zone.upload u where u.id = p_upload and u.state = 'withdrawn')
$$;

-- Of an item that was moved: why it is in no list of its new incident either.
create function evidence.carried(p_hidden text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when p_hidden in ('withdrawn', 'superseded') then p_hidden end
$$;

-- The card of an item that was just kept or moved. A withdrawal wins over everything; a part of what is there in full, or in a
-- longer part, is superseded by it; and it supersedes the shorter parts that are still shown.
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

-- Every item of the submission, or of one file of it, that the witness withdrew and that is not hidden for it yet. Answers how many.
create function evidence.withdraw_items(p_submission text, p_number integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_item text; v_count integer := 0;
begin
  -- In one order, so that the chains of several incidents are told in one order too.
  for v_item in select i.id from evidence.item i join evidence.card c on c.item_id = i.id
    where i.submission_id = p_submission and (p_number is null or i.number = p_number)
      and (c.hidden is null or c.hidden = 'superseded') and evidence.is_withdrawn(i.submission_id, i.number, i.upload_id)
    order by i.incident_id, i.seq
  loop
    update evidence.card set hidden = 'withdrawn' where item_id = v_item and (hidden is null or hidden = 'superseded');
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- Of the canary's incidents alone. Answers whether it was not hidden yet.
create function evidence.erase_check(p_item text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update evidence.card c set hidden = 'check' from platform.incident i
  where c.item_id = p_item and i.id = c.incident_id and i.kind = 'check' and c.hidden is distinct from 'check';
  return found;
end $$;

-- The same bytes of the same upload lie in another incident: seen there, and hidden here as moved. What comes back to where it
-- was is shown again under its first id, unless it was withdrawn. Both chains are told, in the incidents' order, so that
-- two moves in opposite directions do not wait for each other's. Answers false where it is moved already.
create function evidence.move_card(p_from text, p_to text, p_lock text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_from evidence.item; v_to evidence.item; v_old text; v_hidden text; v_detail text;
begin
  select * into strict v_from from evidence.item where id = p_from;
  select * into strict v_to from evidence.item where id = p_to;
  if v_to.incident_id = v_from.incident_id or (v_to.upload_id, v_to.submission_id, v_to.number, v_to.partial, v_to.bytes, v_to.sha256)
    is distinct from (v_from.upload_id, v_from.submission_id, v_from.number, v_from.partial, v_from.bytes, v_from.sha256) then
    raise exception 'these are not one file in two incidents' using errcode = 'FH010';
  end if;
  select hidden into strict v_old from evidence.card where item_id = v_from.id;
  if v_old = 'moved' then return false; end if;
  v_hidden := case when evidence.is_withdrawn(v_to.submission_id, v_to.number, v_to.upload_id) then 'withdrawn' else evidence.carried(v_old) end;
  update evidence.card set hidden = v_hidden where item_id = v_to.id and hidden is distinct from v_hidden;
  update evidence.card set hidden = 'moved' where item_id = v_from.id;
  -- Canonical JSON: keys in order, no blanks.
  v_detail := '{"from":' || to_json(v_from.id) || ',"fromIncident":' || to_json(v_from.incident_id) || '%s,"sha256":"'
    || encode(v_from.sha256, 'hex') || '","to":' || to_json(v_to.id) || ',"toIncident":' || to_json(v_to.incident_id) || '}';
  if v_from.incident_id < v_to.incident_id collate "C" then
    perform custody.enter(v_from.incident_id, custody.session_actor(), 'item.moved', v_from.id, format(v_detail, ''));
    perform custody.enter(v_to.incident_id, custody.session_actor(), 'item.arrived', v_to.id, format(v_detail, ',"lock":' || to_json(p_lock)));
  else
    perform custody.enter(v_to.incident_id, custody.session_actor(), 'item.arrived', v_to.id, format(v_detail, ',"lock":' || to_json(p_lock)));
    perform custody.enter(v_from.incident_id, custody.session_actor(), 'item.moved', v_from.id, format(v_detail, ''));
  end if;
  return true;
end $$;

-- By these functions alone: no worker may write `hidden`, `superseded_by`, `restricted`, `cleared` or what is folded.
revoke insert, update on evidence.card from firsthand_preserve, firsthand_inspect, firsthand_normalise;
grant update (stage) on evidence.card to firsthand_preserve, firsthand_normalise;
grant update (kind, media_type, stage, width, height, duration_ms, flags, has_thumb) on evidence.card to firsthand_inspect;
delete from custody.writer where role = 'firsthand_preserve'
  and action in ('item.withdrawn', 'item.superseded', 'item.moved', 'item.arrived', 'item.erased');
revoke execute on function evidence.hiding_told(), evidence.is_withdrawn(text, integer, text), evidence.carried(text),
  evidence.keep_card(text), evidence.withdraw_items(text, integer), evidence.erase_check(text), evidence.move_card(text, text, text)
  from public;
grant execute on function evidence.keep_card(text), evidence.withdraw_items(text, integer), evidence.erase_check(text),
  evidence.move_card(text, text, text) to firsthand_preserve;
