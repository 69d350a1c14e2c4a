-- Rows of facts are final. Only evidence.erase_item removes some of them, in its own transaction.
create function platform.refuse_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' and tg_table_schema in ('evidence', 'staff') and tg_table_name <> 'tombstone'
    and exists (select from evidence.erasing where xid = pg_current_xact_id()) then return old; end if;
  raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name using errcode = 'FH001';
end $$;
