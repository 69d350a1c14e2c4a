-- A subject and all subjects that were merged into it.
create function evidence.subjects_in(p_subject text) returns setof text
language sql stable parallel safe as $$
  with recursive s(id) as (
    select p_subject union select m.subject_id from evidence.standing_merge m join s on m.into_id = s.id)
  select id from s
$$;
