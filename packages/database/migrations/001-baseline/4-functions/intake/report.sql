-- Writes intake's heartbeat, which holds a few counts. A limit on their size keeps larger facts out of the table.
create function intake.report(p_instance text, p_facts jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if length(p_instance) > 64 or octet_length(p_facts::text) > 8192 then raise exception 'too much to report' using errcode = '22001'; end if;
  perform platform.beat('intake', p_instance, p_facts);
end $$;
