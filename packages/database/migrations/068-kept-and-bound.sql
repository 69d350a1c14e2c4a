-- What evidence, custody and officers' accounts need alike.

-- Until when an incident's evidence is kept and its codes answer: only ever lengthened, by anybody.
alter table platform.incident add column keep_until timestamptz;
update platform.incident set keep_until = greatest(opened_at, clock_timestamp()) + interval '1 year';
alter table platform.incident alter column keep_until set default clock_timestamp() + interval '1 year',
  alter column keep_until set not null;

create function platform.refuse_shorter() returns trigger language plpgsql as $$
begin
  raise exception 'an incident is never kept for less time than was said' using errcode = 'FH001';
end $$;
create trigger kept_no_shorter before update of keep_until on platform.incident for each row
  when (new.keep_until is null or new.keep_until < old.keep_until) execute function platform.refuse_shorter();

-- Which role may write which action into custody; a row for each pair, added by the migration that brings the action.
create table custody.writer (role text not null, action text not null, primary key (role, action));

-- An account may end by itself; who is disabled or ended acts no more.
alter table staff.officer add column ends_at timestamptz;

create function staff.may_act(p_officer text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from staff.officer where id = p_officer and not disabled
    and (ends_at is null or ends_at > clock_timestamp()))
$$;
revoke execute on function staff.may_act(text), platform.refuse_shorter() from public;
