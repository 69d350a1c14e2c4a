-- The words of a placement are placed, likely and open; likely was tentative, open was bounded. Links keep their
-- verdicts. Nothing else of a placement changes, and digests are made over the first words
-- (packages/timeline/src/replay/first-words.ts), so they stay true.

-- What the old version still writes while it runs beside this one. It would write the same words into these two tables
-- only.
create function evidence.present_word() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.status := case new.status when 'tentative' then 'likely' else 'open' end;
  return new;
end $$;

-- Nobody folds marks meanwhile (as in evidence.fold_recounts): the flat copy and its sums change together here.
select pg_advisory_xact_lock(hashtextextended('evidence.recount', 34));

-- No trigger has to hear of a word: no count changes, and no screen that is open knows the new words. This also makes
-- writers wait until the end.
alter table evidence.placement disable trigger user;
alter table evidence.placement drop constraint placement_status_check;
update evidence.placement set status = case status when 'tentative' then 'likely' else 'open' end
where status in ('tentative', 'bounded');
alter table evidence.placement add constraint placement_status_check check (status in ('placed', 'likely', 'open'));
alter table evidence.placement enable trigger user;

alter table evidence.current_placement disable trigger user;
update evidence.current_placement set status = case status when 'tentative' then 'likely' else 'open' end
where status in ('tentative', 'bounded');
alter table evidence.current_placement enable trigger user;

alter table evidence.counted disable trigger user;
update evidence.counted set state = case state when 'tentative' then 'likely' else 'open' end
where state in ('tentative', 'bounded');
alter table evidence.counted enable trigger user;

update evidence.density set status = case status when 'tentative' then 'likely' else 'open' end
where status in ('tentative', 'bounded');
update evidence.tally set state = case state when 'tentative' then 'likely' else 'open' end
where state in ('tentative', 'bounded');

-- The words in what a settled revision changed: `statuses` lists an item with its status before and after.
update evidence.revision set difference = jsonb_set(difference, '{settled,statuses}',
  (select coalesce(jsonb_agg(s || jsonb_build_object(
      'from', case s ->> 'from' when 'tentative' then 'likely' when 'bounded' then 'open' else s ->> 'from' end,
      'to', case s ->> 'to' when 'tentative' then 'likely' when 'bounded' then 'open' else s ->> 'to' end) order by n), '[]')
    from jsonb_array_elements(difference #> '{settled,statuses}') with ordinality t(s, n)))
where jsonb_array_length(difference #> '{settled,statuses}') > 0;

-- A saved screen keeps what it shows.
update staff.saved_view set query = regexp_replace(regexp_replace(query, '(^|[?&])state=tentative(&|$)', '\1state=likely\2'),
  '(^|[?&])state=bounded(&|$)', '\1state=open\2')
where query ~ '(^|[?&])state=(tentative|bounded)(&|$)';

-- The positions stay, so the map's sums need no change.
create or replace function evidence.lane_of(p_kind text, p_state text) returns smallint
language sql immutable parallel safe as $$
  select (8 * coalesce(array_position('{image,video,audio,document,archive,other}'::text[], p_kind), 6)
    + coalesce(array_position('{placed,likely,open,arriving}'::text[], p_state), 3))::smallint
$$;

create trigger placement_has_present_word before insert on evidence.placement
  for each row when (new.status in ('tentative', 'bounded')) execute function evidence.present_word();
create trigger placement_shown_has_present_word before insert or update on evidence.current_placement
  for each row when (new.status in ('tentative', 'bounded')) execute function evidence.present_word();
revoke execute on function evidence.present_word() from public;
