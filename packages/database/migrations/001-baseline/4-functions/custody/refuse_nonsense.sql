-- Every entry holds a JSON object of 64 KiB at most. Entries of workers that decode and place must be about existing
-- items.
create function custody.refuse_nonsense(p_incident text, p_action text, p_subject text, p_detail text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if session_user = current_user then return; end if;
  if octet_length(p_detail) > 65536 or p_detail is not json object then
    raise exception 'an entry’s detail is a small JSON object' using errcode = 'FH010';
  end if;
  if not custody.is_so(p_incident, p_action, p_subject) then
    raise exception 'this is not so' using errcode = 'FH010';
  end if;
  if session_user in ('firsthand_inspect', 'firsthand_normalise', 'firsthand_reconstruct') and p_subject like 'it\_%'
    and not exists (select from evidence.item where id = p_subject)
    and not exists (select from evidence.arrival where item_id = p_subject) then
    raise exception 'there is no such item' using errcode = 'FH010';
  end if;
end $$;
