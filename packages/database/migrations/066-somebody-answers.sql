-- Who would hear an alarm: a call that tries the duty phone and counts once its digits are typed back, and officers who watch.

-- Of the platform, not of an incident: the phone is tried before there is one.
create table platform.duty_call (
  id text primary key check (id like 'ac\_%'),
  seq bigint generated always as identity unique,
  made_at timestamptz not null default clock_timestamp(),
  -- An officer's id, or ops:cli.
  asked_by text not null check (asked_by !~ '[[:cntrl:]]'),
  attempt integer not null default 0,
  lease_until timestamptz,
  state text not null default 'pending' check (state in ('pending', 'sent', 'failed')),
  code text,
  ended_at timestamptz,
  -- Of the digits that the phone was told; they themselves are kept nowhere, and no process reads these two.
  salt bytea,
  digits_sha256 bytea check (octet_length(digits_sha256) = 32),
  tries integer not null default 0,
  answered_at timestamptz,
  answered_by text,
  check ((answered_at is null) = (answered_by is null))
);
create index duty_call_pending on platform.duty_call (seq) where state = 'pending';
create index duty_call_answered on platform.duty_call (answered_at) where answered_at is not null;

-- 'answered', 'wrong', 'spent' (five tries), 'over' (a quarter of an hour), 'again' (it was answered), 'unsent' or 'not-found'.
-- An answer may come before the phone's own line has said that it took the call.
create function platform.answer_duty_call(p_id text, p_digits text, p_by text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_call platform.duty_call;
begin
  select * into v_call from platform.duty_call where id = p_id for update;
  if not found then return 'not-found'; end if;
  if v_call.answered_at is not null then return 'again'; end if;
  if v_call.digits_sha256 is null then return 'unsent'; end if;
  if v_call.made_at < clock_timestamp() - interval '15 minutes' then return 'over'; end if;
  if v_call.tries >= 5 then return 'spent'; end if;
  if sha256(v_call.salt || convert_to(p_digits, 'UTF8')) = v_call.digits_sha256 then
    update platform.duty_call set tries = tries + 1, answered_at = clock_timestamp(), answered_by = p_by where id = p_id;
    return 'answered';
  end if;
  update platform.duty_call set tries = tries + 1 where id = p_id;
  return case when v_call.tries >= 4 then 'spent' else 'wrong' end;
end $$;

-- The alarm screens that an officer has open, and when each last said so; '' is the screen where one waits for an incident.
create table platform.watch_sign (
  officer_id text not null references staff.officer,
  incident_id text not null,
  seen_at timestamptz not null default clock_timestamp(),
  primary key (officer_id, incident_id)
);
-- Who said that he watches the alarms of an incident; the latest, its history is custody's.
create table platform.watch (
  incident_id text primary key references platform.incident,
  officer_id text not null references staff.officer,
  since timestamptz not null default clock_timestamp()
);

revoke execute on function platform.answer_duty_call(text, text, text) from public;
grant execute on function platform.answer_duty_call(text, text, text) to firsthand_command, firsthand_ops;
grant select (id, seq, made_at, asked_by, attempt, lease_until, state, code, ended_at, tries, answered_at, answered_by)
  on platform.duty_call to firsthand_command, firsthand_ops;
grant insert (id, asked_by) on platform.duty_call to firsthand_command, firsthand_ops;
grant update (attempt, lease_until, state, code, ended_at, salt, digits_sha256) on platform.duty_call to firsthand_command;
grant select on platform.watch_sign, platform.watch to firsthand_command, firsthand_ops;
grant insert, update on platform.watch_sign to firsthand_command;
grant insert, update on platform.watch to firsthand_command, firsthand_ops;
