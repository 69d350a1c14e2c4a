-- Returns the state of a link: 'open', 'used', 'void' or 'expired'; no row if there is no such link.
create function staff.look_at_link(p_hash bytea, out officer text, out name text, out state text, out expires_at timestamptz)
returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.name, case when l.used_at is not null then 'used' when l.void_at is not null or not staff.may_act(o.id) then 'void'
    when l.expires_at <= clock_timestamp() then 'expired' else 'open' end, l.expires_at
  from staff.officer_link l join staff.officer o on o.id = l.officer_id where l.hash = p_hash
$$;
