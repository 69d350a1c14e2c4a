-- The hash-chained log: one chain for each incident, appended through one locked function. Hash: packages/custody.
create schema custody;

create table custody.chain (
  incident_id text primary key,
  seq bigint not null default 0,
  head text not null default repeat('0', 64)
);

create table custody.entry (
  incident_id text not null,
  seq bigint not null,
  at bigint not null,
  actor text not null check (actor !~ '[[:cntrl:]]'),
  action text not null check (action ~ '^[a-z][a-z.-]{1,60}$'),
  subject text not null check (subject !~ '[[:cntrl:]]'),
  detail text not null,
  note_hash text,
  prev_hash text not null,
  hash text not null,
  primary key (incident_id, seq)
);
create index on custody.entry (incident_id, subject, seq);
create trigger entry_is_final before update or delete on custody.entry for each row execute function platform.refuse_change();
create trigger entry_stays before truncate on custody.entry execute function platform.refuse_change();

-- `p_detail` is canonical JSON (RFC 8785) made by the caller: ids, digests and codes only.
create function custody.append(p_incident text, p_actor text, p_action text, p_subject text, p_detail text, p_note_hash text default null)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_seq bigint; v_prev text; v_at bigint; v_hash text;
begin
  insert into custody.chain (incident_id) values (p_incident) on conflict do nothing;
  select seq + 1, head into v_seq, v_prev from custody.chain where incident_id = p_incident for update;
  v_at := floor(extract(epoch from clock_timestamp()) * 1000);
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', 'firsthand-custody-v1', v_prev, v_seq::text, v_at::text,
    p_actor, p_action, p_subject, coalesce(p_note_hash, '-'), p_detail), 'UTF8')), 'hex');
  insert into custody.entry (incident_id, seq, at, actor, action, subject, detail, note_hash, prev_hash, hash)
  values (p_incident, v_seq, v_at, p_actor, p_action, p_subject, p_detail, p_note_hash, v_prev, v_hash);
  update custody.chain set seq = v_seq, head = v_hash where incident_id = p_incident;
  return v_seq;
end $$;

-- One entry for each officer, item and kind in each ten-minute slot. Returns true when it is a new one.
create table custody.look (
  incident_id text not null, officer_id text not null, item_id text not null, kind text not null, slot bigint not null,
  primary key (incident_id, officer_id, item_id, kind, slot)
);
create function custody.look(p_incident text, p_officer text, p_item text, p_kind text, p_detail text, p_note_hash text default null)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into custody.look values (p_incident, p_officer, p_item, p_kind, floor(extract(epoch from clock_timestamp()) / 600))
  on conflict do nothing;
  if not found then return false; end if;
  perform custody.append(p_incident, p_officer, 'look.' || p_kind, p_item, p_detail, p_note_hash);
  return true;
end $$;
