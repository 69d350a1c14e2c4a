-- How much of a text a search covers, where that is not all of it; null is all. Until now it was 200,000 letters, whatever
-- was stored, and nobody was told.
alter table evidence.text add column letters_searched integer check (letters_searched > 0);
update evidence.text set letters_searched = 200000 where length(body) > 200000;
create index text_searched_in_part on evidence.text (incident_id, letters_searched) where letters_searched is not null;

-- Nothing has searched it since 040: each text was indexed twice.
alter table evidence.text drop column tsv;

-- To the millionth letter: what its words are indexed in grows with the different ones of them. Not looked at again: it was
-- less. What is there keeps what was made of it, and says so above.
alter table evidence.text drop constraint text_body_check,
  add constraint text_body_check check (length(body) <= 1000000) not valid;
create or replace function evidence.folded(p_text text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select lower(regexp_replace(regexp_replace(normalize(left(coalesce(p_text, ''), 1000000), NFKD),
    '[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g') collate "und-x-icu")
$$;
