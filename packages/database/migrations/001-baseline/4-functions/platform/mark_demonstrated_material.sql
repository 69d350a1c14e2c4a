-- Marks a demonstration's police material. Command creates that submission, so ops knows only its id and not its URL.
-- It must be police material, and still empty when it is marked (decision 094).
create function platform.mark_demonstrated_material(p_demonstration text, p_submission text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v public_zone.submission;
begin
  select * into v from public_zone.submission where id = p_submission and source = 'police';
  if not found then return 'submission-not-found'; end if;
  return platform.mark_demonstrated(p_demonstration, v.url_hash);
end $$;
