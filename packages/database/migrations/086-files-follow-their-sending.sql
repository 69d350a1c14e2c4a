-- What a sending is still bringing follows it when all of it was moved (decision 083).

create table evidence.sending_move (
  submission_id text not null,
  -- Where its files arrive, and where they belong.
  incident_id text not null references platform.incident,
  to_incident text not null references platform.incident,
  primary key (submission_id, incident_id),
  check (incident_id <> to_incident)
);

-- The newest wish counts: where it belongs now, nothing leaves by itself. So no file is sent round in a circle. Under the lock by
-- which preserve keeps an item: a file is there when its sending is looked at after this, or it follows.
create function evidence.send_after(p_submission text, p_incident text, p_to text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('submission ' || p_submission, 0));
  delete from evidence.sending_move where submission_id = p_submission and incident_id = p_to;
  insert into evidence.sending_move (submission_id, incident_id, to_incident) values (p_submission, p_incident, p_to)
  on conflict (submission_id, incident_id) do update set to_incident = excluded.to_incident
$$;

-- Where files of this sending belong that come to this incident; null: here.
create function evidence.belongs_to(p_submission text, p_incident text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive way (incident, step) as (
    select p_incident, 0
    union all select m.to_incident, w.step + 1 from way w
    join evidence.sending_move m on m.submission_id = p_submission and m.incident_id = w.incident where w.step < 100)
  select nullif((select incident from way order by step desc limit 1), p_incident)
$$;

-- Only what arrives follows: a file that was moved back is shown again under its first id, and stays.
create function evidence.item_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_to text := evidence.belongs_to(new.submission_id, new.incident_id);
begin
  if v_to is not null then
    perform work.add('preserve', 'move-item', new.incident_id, new.id, jsonb_build_object('to', v_to),
      'move-item ' || new.id || ' ' || v_to, 3);
  end if;
  return null;
end $$;
create trigger item_follows_its_sending after insert on evidence.item for each row
  when (new.moved_from is null) execute function evidence.item_follows();

revoke execute on function evidence.send_after(text, text, text), evidence.belongs_to(text, text), evidence.item_follows() from public;
grant execute on function evidence.send_after(text, text, text) to firsthand_command, firsthand_ops;
