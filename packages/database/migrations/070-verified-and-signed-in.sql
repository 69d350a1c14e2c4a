-- Verifications, sign-ins, sign-outs and lock-outs are told to the platform's chain (decision 070).
insert into custody.writer (role, action) values
  ('firsthand_ops', 'custody.verified'),
  ('firsthand_command', 'session.opened'),
  ('firsthand_command', 'session.closed'),
  ('firsthand_command', 'sign-in.locked-out')
on conflict do nothing;

-- From when on each row of a kind has its entry: what is older says nothing when it has none.
create table custody.told_since (action text primary key, at timestamptz not null default clock_timestamp());
insert into custody.told_since (action) values ('officer.made'), ('membership.given');

-- To compare custody with what there is: ids alone.
grant select on custody.told_since, custody.look to firsthand_ops;
grant select (item_id) on evidence.item_key to firsthand_ops;

-- Whether the lock that stands was told. A count that begins anew, after a sign-in, an unlocking or a day without a try,
-- is another lock; a stranger without the password makes no second entry by trying on.
alter table staff.officer add column lock_told boolean not null default false;
alter table staff.device add column lock_told boolean not null default false;

create function staff.forget_told_lock() returns trigger language plpgsql as $$
begin
  new.lock_told := false;
  return new;
end $$;
create trigger told_lock_is_over before update of failures on staff.officer for each row
  when (new.failures <= 1 and new.lock_told) execute function staff.forget_told_lock();
create trigger told_lock_is_over before update of failures on staff.device for each row
  when (new.failures <= 1 and new.lock_told) execute function staff.forget_told_lock();

-- After a try that failed: one entry for the lock that stands, at most one for a name and one for a known browser. Nothing
-- of what was typed is told, and a name that nobody has reaches no row. Custody's chain is locked last.
create function staff.tell_lock_out(p_officer text, p_device bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_device is null then
    update staff.officer set lock_told = true where id = p_officer and failures >= 5 and not lock_told and not disabled;
  else
    update staff.device set lock_told = true
      where hash = p_device and officer_id = p_officer and failures >= 5 and not lock_told;
  end if;
  if not found then return false; end if;
  perform custody.append('platform', 'command', 'sign-in.locked-out', p_officer,
    case when p_device is null then '{"of":"name"}' else '{"of":"browser"}' end);
  return true;
end $$;

revoke execute on function staff.forget_told_lock(), staff.tell_lock_out(text, bytea) from public;
grant execute on function staff.tell_lock_out(text, bytea), staff.may_act(text) to firsthand_command;
