-- Opens a submission for material that an officer adds. Returns null, or a refusal code. The capability is stored as a
-- hash, as for every submission, so only its maker can send files.
create function evidence.open_police_material(p_incident text, p_officer text, p_material jsonb, p_files jsonb, p_url_hash bytea,
  p_code_hash bytea, p_secret bytea)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v platform.incident;
begin
  select * into v from platform.incident where id = p_incident for share;
  if not exists (select from staff.membership m join staff.officer o on o.id = m.officer_id and staff.may_act(o.id)
      where m.incident_id = p_incident and m.officer_id = p_officer and m.role in ('analyst', 'commander'))
    or not exists (select from staff.note n where n.id = p_material ->> 'note' and n.incident_id = p_incident
      and n.officer_id = p_officer and n.subject = p_material ->> 'id' and n.purpose = 'police-origin')
  then return 'not-allowed'; end if;
  if v.state not in ('drill', 'active') then return 'incident-closed'; end if;
  if v.key_proven_at is null then return 'busy'; end if;
  if v.key_id <> p_material ->> 'key' then return 'busy'; end if;
  if exists (select from jsonb_array_elements(p_files) f where (f ->> 'bytes')::bigint > v.max_file_bytes) then return 'too-large'; end if;
  insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
  values (p_material ->> 'submission', p_incident, 'police', p_url_hash, p_code_hash, p_material ->> 'replyRecipient');
  insert into evidence.police_material (id, incident_id, officer_id, submission_id, kind, origin, note_id, url, seen_at, page_time,
    key_id, secret)
  values (p_material ->> 'id', p_incident, p_officer, p_material ->> 'submission', p_material ->> 'kind', p_material ->> 'origin',
    p_material ->> 'note', p_material ->> 'url', (p_material ->> 'seenAt')::bigint, (p_material ->> 'pageTime')::bigint, v.key_id, p_secret);
  insert into evidence.police_file (material_id, number, name, media_type, last_modified, bytes)
  select p_material ->> 'id', n, f ->> 'name', f ->> 'mediaType', (f ->> 'lastModified')::bigint, (f ->> 'bytes')::bigint
  from jsonb_array_elements(p_files) with ordinality e(f, n);
  return null;
end $$;
