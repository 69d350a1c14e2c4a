-- What pictures look like holds each picture, small and grey: sealed like the picture itself (decision 015). A print in the
-- clear is refused; none of an earlier kind stays.
delete from evidence.fingerprint;
alter table evidence.fingerprint add constraint fingerprint_is_sealed
  check (features is null or substring(features from 1 for 22) = convert_to('age-encryption.org/v1' || chr(10), 'UTF8'));
comment on column evidence.fingerprint.features is 'The whole print, age-sealed to the item''s recipient; of a film on its first row alone.';
comment on column evidence.fingerprint.words is 'In order of their size, which tells nothing of where in the picture each was.';

-- What is left to look up by leaves with the key too: an erased item is like nothing, and nobody can ask whether a picture
-- was here.
create or replace function evidence.forget_arrival() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from evidence.arrival where item_id = old.item_id;
  delete from evidence.fingerprint where item_id = old.item_id;
  return null;
end $$;

-- Only inspect compares.
revoke select on evidence.fingerprint from firsthand_command;
