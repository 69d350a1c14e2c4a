-- Returns true if the hash was spent for this use, by this call or earlier. Each call deletes a few expired rows, so
-- the table stays small.
create function intake.spend(p_hash bytea, p_used_for bytea, p_seconds integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_used_for bytea;
begin
  delete from public_zone.spent where hash in (select hash from public_zone.spent where expires_at < clock_timestamp()
    order by expires_at limit 20 for update skip locked);
  insert into public_zone.spent values (p_hash, p_used_for, work.minute() + make_interval(secs => least(greatest(p_seconds, 0), 172800)))
  on conflict do nothing;
  select used_for into v_used_for from public_zone.spent where hash = p_hash;
  -- Swept between the two statements: it had expired.
  return coalesce(v_used_for = p_used_for, false);
end $$;
