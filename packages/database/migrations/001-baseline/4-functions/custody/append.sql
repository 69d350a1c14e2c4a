-- The only way into a chain, except for functions that write their own entries (custody.enter). `p_detail` is canonical
-- JSON (RFC 8785) made by the caller: ids, digests and codes only.
create function custody.append(p_incident text, p_actor text, p_action text, p_subject text, p_detail text, p_note_hash text default null)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform custody.refuse_forgery(p_incident, p_actor, p_action, p_subject);
  perform custody.refuse_nonsense(p_incident, p_action, p_subject, p_detail);
  return custody.enter(p_incident, p_actor, p_action, p_subject, p_detail, p_note_hash);
end $$;
