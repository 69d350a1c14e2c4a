-- What stands for a picture until an officer wants to see it, and which items are cleared for all screens of their incident.

-- 16 × 9 colours, sealed to the item as its renditions are. `phone`: of what the phone sent beforehand, of which there may be
-- no item yet; `file`: of the file's own small picture, which then stands before it.
create table evidence.field (
  item_id text not null,
  incident_id text not null references platform.incident,
  source text not null check (source in ('phone', 'file')),
  recipe text not null,
  sealed bytea not null check (octet_length(sealed) between 1 and 2048),
  created_at timestamptz not null default clock_timestamp(),
  primary key (item_id, source, recipe)
);
create trigger field_is_final before update on evidence.field for each row execute function platform.refuse_change();
-- An erased key leaves noise, and noise is not kept.
create function evidence.forget_field() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from evidence.field where item_id = old.item_id
    and not exists (select from evidence.item_key k where k.item_id = old.item_id);
  return null;
end $$;
create trigger key_erased_field after delete on evidence.item_key for each row execute function evidence.forget_field();
create trigger arrival_gone_field after delete on evidence.arrival for each row execute function evidence.forget_field();

-- The state of now; all that was done stands in evidence.clearing. What is restricted or hidden is never clear.
alter table evidence.card add column cleared boolean not null default false;
alter table evidence.card add constraint cleared_is_open check (not (cleared and (restricted or hidden is not null)));

create table evidence.clearing (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  -- Null where it was no officer who had it covered.
  officer_id text references staff.officer,
  act text not null check (act in ('cleared', 'covered')),
  why text not null check (why in ('asked', 'decided', 'undone', 'restricted', 'hidden', 'infected')),
  -- The press of the decision that it came with.
  wish text,
  created_at timestamptz not null default clock_timestamp()
);
create index clearing_of_item on evidence.clearing (item_id, seq desc);
create index clearing_of_wish on evidence.clearing (wish) where wish is not null;
create trigger clearing_is_final before update or delete on evidence.clearing for each row execute function platform.refuse_change();

-- One officer answers for it, so they have seen it themselves: custody says so (`shown`, `played`), not the page. Of several
-- items only those are cleared of which that is true. Answers which.
create function evidence.clear_items(p_incident text, p_items text[], p_officer text, p_why text, p_wish text) returns setof text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  with seen as materialized (
    select c.item_id from evidence.card c
    where c.item_id = any(p_items) and c.incident_id = p_incident and c.hidden is null and not c.restricted and not c.cleared
      and c.kind <> 'audio' and not ('infected' = any(c.flags))
      and exists (select from custody.look l where l.incident_id = p_incident and l.officer_id = p_officer
        and l.item_id = c.item_id and l.kind in ('shown', 'played'))
    order by c.item_id for update),
  clear as (update evidence.card c set cleared = true from seen s where c.item_id = s.item_id returning c.item_id)
  insert into evidence.clearing as n (incident_id, item_id, officer_id, act, why, wish)
  select p_incident, x.item_id, p_officer, 'cleared', p_why, p_wish from clear x order by x.item_id returning n.item_id;
end $$;

create function evidence.cover_items(p_incident text, p_items text[], p_officer text, p_why text, p_wish text) returns setof text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  with clear as materialized (
    select c.item_id from evidence.card c where c.item_id = any(p_items) and c.incident_id = p_incident and c.cleared
    order by c.item_id for update),
  covered as (update evidence.card c set cleared = false from clear s where c.item_id = s.item_id returning c.item_id)
  insert into evidence.clearing as n (incident_id, item_id, officer_id, act, why, wish)
  select p_incident, x.item_id, p_officer, 'covered', p_why, p_wish from covered x order by x.item_id returning n.item_id;
end $$;

-- Whoever restricts, hides or withdraws it need not think of its picture: it is covered with that, in one transaction.
create function evidence.cover_card() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.cleared := false;
  insert into evidence.clearing (incident_id, item_id, officer_id, act, why)
  select new.incident_id, new.item_id, case when new.restricted then (select r.officer_id from evidence.restriction r
      where r.item_id = new.item_id order by r.seq desc limit 1) end, 'covered',
    case when new.restricted then 'restricted' when new.hidden is not null then 'hidden' else 'infected' end;
  return new;
end $$;
create trigger card_is_covered before update on evidence.card for each row
  when (old.cleared and (new.restricted or new.hidden is not null or 'infected' = any(new.flags)))
  execute function evidence.cover_card();

-- At the end of the transaction, when the chain may be locked: whoever holds it waits for no card.
create function evidence.clearing_told() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform custody.append(new.incident_id, coalesce(new.officer_id, 'worker:preserve'), 'item.' || new.act, new.item_id,
    '{"why":"' || new.why || '"}');
  return null;
end $$;
create constraint trigger clearing_told after insert on evidence.clearing deferrable initially deferred
  for each row execute function evidence.clearing_told();

revoke execute on function evidence.clear_items(text, text[], text, text, text),
  evidence.cover_items(text, text[], text, text, text), evidence.cover_card(), evidence.clearing_told(),
  evidence.forget_field() from public;
grant select, insert on evidence.field to firsthand_inspect;
grant select on evidence.field, evidence.clearing to firsthand_command;
grant execute on function evidence.clear_items(text, text[], text, text, text),
  evidence.cover_items(text, text[], text, text, text) to firsthand_command;
