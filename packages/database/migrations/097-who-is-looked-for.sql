-- Words from "Looking for someone" (decision 102). They say who is sought and nothing about what happened, so they are
-- in a list of their own, and in no other.
alter table evidence.statement add column sought boolean not null default false;
create index statement_sought on evidence.statement (incident_id, seq) where sought;

-- The packaged template for a missing person said under "Looking for someone" to write down a sighting. A sighting is a
-- witness's word: it goes into the ordinary form, and that text must not stand above the other one.
update platform.template set facts = jsonb_set(facts, '{texts}',
  (select jsonb_object_agg(t.key, t.value - 'looking') from jsonb_each(facts -> 'texts') t))
where id = 'missing' and is_packaged;
