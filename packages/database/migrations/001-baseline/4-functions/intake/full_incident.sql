-- Returns null while the incident has room, otherwise a refusal. Checked only when an upload is made, so it never cuts
-- off a running one. An upload without a byte counts for a quarter of an hour only, so declared sizes cannot fill an
-- incident for days.
create function intake.full_incident(i platform.incident, p_length bigint) returns jsonb language plpgsql stable as $$
declare v_bytes bigint;
begin
  if i.max_open_uploads is not null and i.max_open_uploads <= (select count(*) from public_zone.upload
      where incident_id = i.id and state in ('reserved', 'open') and number > 0
        and appended_at > clock_timestamp() - case when "offset" = 0 then interval '15 minutes' else interval '1 hour' end) then
    return jsonb_build_object('refusal', 'busy');
  end if;
  if i.max_incident_bytes is not null then
    select coalesce(sum(case when state in ('withdrawn', 'expired')
        or ("offset" = 0 and appended_at <= clock_timestamp() - interval '15 minutes') then "offset" else coalesce(length, "offset") end), 0)
    into v_bytes from public_zone.upload where incident_id = i.id;
    if v_bytes + coalesce(p_length, 1) > i.max_incident_bytes then return jsonb_build_object('refusal', 'collection-full'); end if;
  end if;
  return null;
end $$;
