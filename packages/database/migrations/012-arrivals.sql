-- What preserve and inspect need of arrivals, contacts and twins.

-- A preview that was closed, or that never came whole, is of no use: preserve frees what lies of it in the drop.
create function work.preview_ended() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.add('preserve', 'keep-arrival', new.incident_id, new.id);
  return null;
end $$;
create trigger preview_ended after update of state on public_zone.upload for each row
  when (new.preview_of is not null and new.state in ('withdrawn', 'expired') and new."offset" > 0)
  execute function work.preview_ended();

-- An arrival holds a third copy of its item's key: whoever erases the key erases that too.
create function evidence.forget_arrival() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from evidence.arrival where item_id = old.item_id;
  return null;
end $$;
create trigger key_erased after delete on evidence.item_key for each row execute function evidence.forget_arrival();

-- Exact duplicates: the same bytes, sent again. Nothing is dropped; each stays an item of its own.
create table evidence.twin (
  item_id text primary key references evidence.item,
  incident_id text not null references platform.incident,
  -- The first item of that digest in this incident.
  twin_of text not null references evidence.item,
  kind text not null check (kind in ('exact')),
  created_at timestamptz not null default clock_timestamp(),
  check (item_id <> twin_of)
);
create index on evidence.twin (twin_of);
create trigger twin_is_final before update or delete on evidence.twin for each row execute function platform.refuse_change();
-- How often the bytes of this item were sent; kept on the card of the first one.
alter table evidence.card add column sent integer not null default 1;

revoke execute on function work.preview_ended(), evidence.forget_arrival() from public;
-- The canary's arrivals are removed; a repeated contact is recognised by its id.
grant delete on evidence.arrival to firsthand_preserve;
grant select (id) on evidence.contact to firsthand_preserve;
grant select, insert on evidence.twin to firsthand_preserve;
grant select on evidence.twin to firsthand_command;
-- Whether an alarm was told already: that it is there, not what it says.
grant select (incident_id, subject, action) on custody.entry to firsthand_preserve;
