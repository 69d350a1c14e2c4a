-- Triage: what waits for a decision, who has it before them now, decisions that a retry does not double, and taking one
-- back. And what officers make of an item: tags, notes (staff.note, purpose `item-note`) and the verification ledger.

-- `none`: the last decision was taken back and there was none before it. `undoes`: the row that this one takes back.
-- `wish`: what was pressed once, however often it was sent; evidence.decision has the rest.
alter table evidence.review drop constraint review_decision_check;
alter table evidence.review add constraint review_decision_check
  check (decision in ('relevant', 'not-relevant', 'urgent', 'undecided', 'none'));
alter table evidence.review add column wish text;
alter table evidence.review add column undoes bigint;
create unique index review_once on evidence.review (wish, item_id) where wish is not null;
create unique index review_undone_once on evidence.review (undoes) where undoes is not null;
create index review_of_day on evidence.review (incident_id, created_at);

-- One press of a key: of one item, or of a group at once. Custody has one entry for it: of a group with the number of
-- items and the SHA-256 of their sorted ids, one a line; each item's own row in evidence.review names the wish, so every
-- item's trail shows the entry, and the digest can be made again from those rows.
create table evidence.decision (
  wish text primary key check (wish ~ '^[a-z0-9]{16,64}$'),
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  decision text not null,
  whole text not null check (whole in ('item', 'scene', 'twins', 'submission')),
  subject text not null,
  items integer not null,
  digest text not null,
  undoes text references evidence.decision,
  custody_seq bigint not null,
  created_at timestamptz not null default clock_timestamp()
);
create trigger decision_is_final before update or delete on evidence.decision for each row execute function platform.refuse_change();

-- The queue: one row for each item in the lists that nobody has decided on. A copy of facts, kept by triggers in the
-- transaction of what it tells of; its rows are what officers' claims lock (`for update skip locked`).
create table evidence.waiting (
  item_id text primary key,
  incident_id text not null,
  -- 0 films and photos, 1 sound, 2 the rest.
  rank smallint not null,
  -- The item's number: the longest waiting first.
  seq bigint not null,
  -- Somebody called it urgent, and it is open again.
  flagged boolean not null,
  -- "Come back": not before.
  back_at timestamptz
);
create index waiting_in_order on evidence.waiting (incident_id, rank, seq);
create index waiting_flagged on evidence.waiting (incident_id, seq) where flagged;
create index waiting_put_off on evidence.waiting (incident_id, back_at) where back_at is not null;
-- The first items of a scene without reading the rest of it.
create index scene_item_of_scene on evidence.scene_item (incident_id, scene_id, item_id);

create function evidence.wait_again(p_items text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with fresh as materialized (
    select i.id, i.incident_id, i.seq, c.kind, r.decision, r.created_at
    from unnest(p_items) u(id) join evidence.item i on i.id = u.id
    join evidence.card c on c.item_id = u.id and c.hidden is null and c.folded_into is null
    left join lateral (select r.decision, r.created_at from evidence.review r where r.item_id = i.id order by r.seq desc limit 1) r on true
    where coalesce(r.decision, 'none') in ('none', 'undecided')),
  gone as (delete from evidence.waiting w where w.item_id = any(p_items) and not exists (select from fresh f where f.id = w.item_id))
  insert into evidence.waiting as w (item_id, incident_id, rank, seq, flagged, back_at)
  select f.id, f.incident_id, case when f.kind in ('image', 'video') then 0 when f.kind = 'audio' then 1 else 2 end, f.seq,
    f.decision is not null and exists (select from evidence.review u where u.item_id = f.id and u.decision = 'urgent'
      and u.undoes is null and not exists (select from evidence.review t where t.undoes = u.seq)),
    case when f.decision = 'undecided' then f.created_at + interval '10 minutes' end
  from fresh f
  on conflict (item_id) do update set rank = excluded.rank, flagged = excluded.flagged, back_at = excluded.back_at;
end $$;

create function evidence.card_waits() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_items text[];
begin
  if tg_op = 'INSERT' then
    select array_agg(item_id) into v_items from now_rows where hidden is null;
  elsif tg_op = 'DELETE' then
    delete from evidence.waiting w using old_rows o where w.item_id = o.item_id;
    return null;
  else
    select array_agg(n.item_id) into v_items from now_rows n join old_rows o on o.item_id = n.item_id
    where (n.kind, n.hidden is null, n.folded_into is null) is distinct from (o.kind, o.hidden is null, o.folded_into is null);
  end if;
  if v_items is not null then perform evidence.wait_again(v_items); end if;
  return null;
end $$;
create trigger card_made_waits after insert on evidence.card referencing new table as now_rows
  for each statement execute function evidence.card_waits();
create trigger card_changed_waits after update on evidence.card referencing old table as old_rows new table as now_rows
  for each statement execute function evidence.card_waits();
create trigger card_gone_waits after delete on evidence.card referencing old table as old_rows
  for each statement execute function evidence.card_waits();

create function evidence.review_waits() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform evidence.wait_again(array(select distinct item_id from now_rows));
  return null;
end $$;
create trigger review_waits after insert on evidence.review referencing new table as now_rows
  for each statement execute function evidence.review_waits();

insert into evidence.waiting (item_id, incident_id, rank, seq, flagged, back_at)
select i.id, i.incident_id, case when c.kind in ('image', 'video') then 0 when c.kind = 'audio' then 1 else 2 end, i.seq,
  false, case when r.decision = 'undecided' then r.created_at + interval '10 minutes' end
from evidence.item i join evidence.card c on c.item_id = i.id and c.hidden is null and c.folded_into is null
left join lateral (select r.decision, r.created_at from evidence.review r where r.item_id = i.id order by r.seq desc limit 1) r on true
where coalesce(r.decision, 'undecided') = 'undecided';

-- Who has an item before them. Renewed while they look; what lapses is free again, by itself.
create table staff.lease (
  item_id text primary key references evidence.item,
  incident_id text not null references platform.incident,
  officer_id text not null references staff.officer,
  -- One page of one browser: two windows of one officer do not get the same item either.
  holder text not null check (holder ~ '^[a-z0-9]{16,64}$'),
  why text not null check (why in ('alarm', 'flagged', 'new-scene', 'waiting')),
  taken_at timestamptz not null default clock_timestamp(),
  until timestamptz not null
);
create index lease_of_holder on staff.lease (incident_id, holder);

-- A decision that was taken back counts as none (the text of migration 034, but for `review`).
create or replace function evidence.count_of(p_items text[]) returns setof evidence.counted
language sql stable parallel safe rows 100 as $$
  select p.earliest, p.latest, p.middle, i.bytes, coalesce(jsonb_array_length(q.conflicts), 0),
    evidence.lane_of(c.kind, coalesce(p.status, 'arriving')),
    case when p.item_id is null then null else evidence.density_level(p.earliest, p.latest) end,
    c.folded_into is not null, c.restricted, case when p.item_id is null then null else p.estimate is not null end,
    i.incident_id, i.id, i.submission_id, c.kind, c.stage, coalesce(p.status, 'arriving'), c.flags,
    nullif((select r.decision from evidence.review r where r.item_id = i.id order by r.seq desc limit 1), 'none'),
    p.grade, p.rig, q.lat, q.lon
  from unnest(p_items) u(id)
  join evidence.item i on i.id = u.id
  join evidence.card c on c.item_id = u.id and c.hidden is null
  left join evidence.current_placement p on p.item_id = u.id
  left join evidence.placement q on q.item_id = p.item_id and q.revision = p.revision
$$;

-- Two who decide on the same things come one after the other, in one order.
create function evidence.lock_cards(p_items text[]) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  select from evidence.card where item_id = any(p_items) order by item_id for update
$$;
-- Every card of a group in one statement.
create function evidence.touch_cards(p_items text[]) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update evidence.card set change = change where item_id = any(p_items)
$$;

-- The verification ledger: every entry stays, the newest tells the state. The reason lies in staff.note.
create table evidence.verification (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  state text not null check (state in ('unverified', 'corroborated', 'verified', 'disproved')),
  method text not null check (method in ('geolocated', 'chronolocated', 'source-contacted', 'reverse-image-search',
    'compared', 'sound', 'knowledge', 'metadata', 'other')),
  officer_id text not null references staff.officer,
  reason_note text not null references staff.note,
  wish text not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (wish, officer_id)
);
create index verification_of_item on evidence.verification (item_id, seq desc);
create trigger verification_is_final before update or delete on evidence.verification for each row execute function platform.refuse_change();

-- The state of now, and how many officers say so: whose own newest entry is that state. A copy for lists and filters.
create table evidence.verified (
  item_id text primary key,
  incident_id text not null,
  state text not null,
  officers integer not null
);
create index verified_of_incident on evidence.verified (incident_id, state, item_id);
create function evidence.verification_stands() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.verified (item_id, incident_id, state, officers)
  select new.item_id, new.incident_id, new.state, count(*) from (select distinct on (v.officer_id) v.state
    from evidence.verification v where v.item_id = new.item_id order by v.officer_id, v.seq desc) own where own.state = new.state
  on conflict (item_id) do update set state = excluded.state, officers = excluded.officers;
  return null;
end $$;
create trigger verification_stands after insert on evidence.verification for each row execute function evidence.verification_stands();

-- A tag is a word of an incident's own; custody names it by its id. `tag` holds what stands now, `tag_change` all that was done.
create table evidence.tag_word (
  id text primary key check (id like 'tg\_%'),
  incident_id text not null references platform.incident,
  word text not null check (length(word) between 1 and 40 and word !~ '[[:cntrl:]]'),
  created_by text not null references staff.officer,
  created_at timestamptz not null default clock_timestamp(),
  unique (incident_id, word)
);
create trigger tag_word_is_final before update or delete on evidence.tag_word for each row execute function platform.refuse_change();
create table evidence.tag_change (
  seq bigint generated always as identity primary key,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  tag_id text not null references evidence.tag_word,
  act text not null check (act in ('added', 'removed')),
  officer_id text not null references staff.officer,
  created_at timestamptz not null default clock_timestamp()
);
create index tag_change_of_item on evidence.tag_change (item_id, seq);
create trigger tag_change_is_final before update or delete on evidence.tag_change for each row execute function platform.refuse_change();
create table evidence.tag (
  incident_id text not null,
  tag_id text not null references evidence.tag_word,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  created_at timestamptz not null default clock_timestamp(),
  primary key (tag_id, item_id)
);
create index tag_of_item on evidence.tag (item_id);
create function evidence.tag_stands() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.act = 'removed' then
    delete from evidence.tag where tag_id = new.tag_id and item_id = new.item_id;
  else
    insert into evidence.tag (incident_id, tag_id, item_id, officer_id) values (new.incident_id, new.tag_id, new.item_id, new.officer_id)
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger tag_stands after insert on evidence.tag_change for each row execute function evidence.tag_stands();

revoke execute on function evidence.wait_again(text[]), evidence.card_waits(), evidence.review_waits(),
  evidence.touch_cards(text[]), evidence.lock_cards(text[]), evidence.verification_stands(), evidence.tag_stands() from public;
grant select on evidence.decision, evidence.waiting, evidence.verification, evidence.verified, evidence.tag_word,
  evidence.tag_change, evidence.tag to firsthand_command;
grant insert on evidence.decision, evidence.verification, evidence.tag_word, evidence.tag_change to firsthand_command;
-- To lock a row is to hold the right to change it; the queue is a copy, and the next fact about an item makes it right again.
grant update (back_at) on evidence.waiting to firsthand_command;
grant select, insert, update, delete on staff.lease to firsthand_command;
grant execute on function evidence.touch_cards(text[]), evidence.lock_cards(text[]) to firsthand_command;
