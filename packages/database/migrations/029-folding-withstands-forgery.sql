-- Folding that a forger can not use (decision 012): a collage joins nothing, a restriction
-- spreads to what shows the same and is lifted only by who may.

create index twin_of_part on evidence.twin (twin_of, item_id) where evidence ->> 'form' = 'part';

-- What shows the whole of the same picture. A part (a crop, a screenshot, a collage) is no bridge.
create or replace function evidence.twins_of(p_item text) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive near(id) as (
    select p_item
    union
    select o.id from near n
    join evidence.twin t on n.id in (t.item_id, t.twin_of) and t.evidence ->> 'form' is distinct from 'part'
    cross join lateral (select case when t.item_id = n.id then t.twin_of else t.item_id end as id) o
  ) select id from near
$$;

-- 0 nothing, 1 a device's time or a place, 2 both. No finer: the number of tags is the forger's to choose.
create function evidence.metadata_of(p_item text) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(distinct k.about)::integer from evidence.claim k
  where k.item_id = p_item and k.trust >= 35 and k.clock <> 'name' and (k.about = 'place' or k.ref in ('start', 'end'))
$$;

-- The best of a group; none where all of it left the lists.
create function evidence.best_of(p_ids text[]) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.item_id from evidence.card c join evidence.item i on i.id = c.item_id
  where c.item_id = any(p_ids) and c.hidden is null
  order by evidence.metadata_of(c.item_id) desc, floor(log(2, greatest(coalesce(c.width::bigint * c.height, 0), 1)::numeric)) desc,
    (select count(distinct k.source) from evidence.claim k where k.item_id = c.item_id and k.trust >= 35) desc, i.bytes desc, i.seq
  limit 1
$$;

-- The groups that show a part of one of these, or hold one as a part: each by its best.
create function evidence.parts_beside(p_ids text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct b.id
  from evidence.twin t cross join lateral (select case when t.item_id = any(p_ids) then t.twin_of else t.item_id end as id) o
  cross join lateral (select evidence.best_of(array(select id from evidence.twins_of(o.id) g(id))) as id) b
  join evidence.card c on c.item_id = o.id and c.hidden is null
  where b.id is not null and t.evidence ->> 'form' = 'part' and (t.item_id = any(p_ids)) <> (t.twin_of = any(p_ids))
$$;

-- The card that stands for a group: its best; or, of a group that has part in exactly one other, that one's best, if it came
-- first and tells no less of itself. So a screenshot folds into the picture, and a collage of two holds neither.
create function evidence.holder_of(p_best text, p_ids text[]) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare v_beside text[]; v_other text; v_its text[];
begin
  v_beside := array(select evidence.parts_beside(p_ids));
  if cardinality(v_beside) <> 1 then return p_best; end if;
  v_other := v_beside[1];
  if (select o.seq > b.seq from evidence.item o, evidence.item b where o.id = v_other and b.id = p_best)
    or evidence.metadata_of(v_other) < evidence.metadata_of(p_best) then return p_best; end if;
  -- nor into what is itself a part of something older
  v_its := array(select evidence.parts_beside(array(select id from evidence.twins_of(v_other) g(id))));
  if exists (select from evidence.item i join evidence.item o on o.id = v_other where i.id = any(v_its) and i.seq < o.seq) then return p_best; end if;
  return v_other;
end $$;

create or replace function evidence.fold_twins(p_item text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_all text[]; v_seen text[]; v_ids text[]; v_best text; v_holder text; v_holders text[] := '{}'; v_old text[]; v text;
begin
  -- In one order, so that two who fold one group do not wait for each other; and again if it grew while we waited.
  loop
    v_ids := array(select id from evidence.twins_of(p_item) t(id));
    v_all := array(select distinct id from (
      select unnest(v_ids) as id
      union all select g.id from evidence.parts_beside(v_ids) b(id) cross join lateral evidence.twins_of(b.id) g(id)
      union all select c.item_id from evidence.card c where c.folded_into = any(v_ids)) a where id is not null order by id);
    exit when v_all is not distinct from v_seen;
    perform 1 from evidence.card where item_id = any(v_all) order by item_id for update;
    v_seen := v_all;
  end loop;
  v_old := array(select distinct folded_into from evidence.card where item_id = any(v_all) and folded_into is not null);
  while cardinality(v_all) > 0 loop
    v_ids := array(select id from evidence.twins_of(v_all[1]) t(id));
    v_best := evidence.best_of(v_ids);
    v_holder := case when v_best is not null then evidence.holder_of(v_best, v_ids) end;
    update evidence.card c set folded_into = case when c.hidden is null then nullif(v_holder, c.item_id) end
    where c.item_id = any(v_ids) and c.folded_into is distinct from case when c.hidden is null then nullif(v_holder, c.item_id) end;
    v_holders := v_holders || v_ids || array_remove(array[v_holder], null);
    v_all := array(select x from unnest(v_all) x where x <> all(v_ids));
  end loop;
  update evidence.card c set sent = n.sent
  from (select h as id, 1 + (select count(*)::integer from evidence.card f where f.folded_into = h and f.hidden is null) as sent
    from (select distinct unnest(v_holders || v_old) as h) x) n
  where c.item_id = n.id and c.sent <> n.sent;
end $$;

-- What shows the same as a restricted item: its group, and what came later and shows a part of it or holds it.
create function evidence.same_picture(p_item text) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with same as (select id from evidence.twins_of(p_item) g(id))
  select id from same
  union
  select t.item_id from evidence.twin t join same on same.id = t.twin_of where t.evidence ->> 'form' = 'part'
$$;

-- Older to younger always; to the older only where both show the whole: or one collage would shut others' pictures.
create or replace function evidence.twin_found() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.restriction; v_from text; v_to text;
begin
  for v_from, v_to in select * from (values (new.twin_of, new.item_id), (new.item_id, new.twin_of)) s (f, t)
    where s.f = new.twin_of or new.evidence ->> 'form' is distinct from 'part'
  loop
    select r.* into v from evidence.restriction r join evidence.card c on c.item_id = r.item_id and c.restricted
    where r.item_id = v_from order by r.seq desc limit 1;
    if found and v.restricted and exists (select from evidence.card where item_id = v_to and not restricted) then
      perform evidence.restrict_item(new.incident_id, v_to, v.officer_id, true, v.readers);
    end if;
  end loop;
  perform evidence.fold_twins(new.item_id);
  perform evidence.fold_twins(new.twin_of);
  return null;
end $$;

-- A retry is worth something for what failed or never was; it is told whether there is.
create function work.waits_for(p_task text, p_incident text) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer from work.outbox where task = p_task and incident_id = p_incident and state in ('pending', 'queued', 'running')
$$;

revoke execute on function evidence.best_of(text[]), evidence.metadata_of(text), evidence.parts_beside(text[]), evidence.holder_of(text, text[]),
  evidence.same_picture(text), work.waits_for(text, text) from public;
grant execute on function evidence.same_picture(text), work.waits_for(text, text) to firsthand_command;
