-- Marks a submission as a demonstration's. Returns null, or why it was refused. The submission is named by its
-- capability, as a witness names it. It must be empty, so that nobody who has said something is silenced. Words and
-- files are added to it under the same lock.
create function platform.mark_demonstrated(p_demonstration text, p_capability bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission; v_incident text;
begin
  select i.id into v_incident from platform.demonstration d join platform.incident i on i.id = d.incident_id
  where d.id = p_demonstration for share of i;
  if not found then return 'demonstration-not-found'; end if;
  if not platform.is_drill(v_incident) then return 'not-a-drill'; end if;
  select * into v from public_zone.submission where id = (intake.find_submission(p_capability)).id for update;
  if not found or v.incident_id <> v_incident then return 'submission-not-found'; end if;
  if exists (select from platform.demonstrated where submission_id = v.id) then return null; end if;
  if exists (select from public_zone.document where submission_id = v.id)
    or exists (select from public_zone.upload where submission_id = v.id) then return 'not-empty'; end if;
  insert into platform.demonstrated (submission_id, demonstration_id) values (v.id, p_demonstration);
  return null;
end $$;
