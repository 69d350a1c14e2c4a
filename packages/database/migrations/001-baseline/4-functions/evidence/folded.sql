-- Words as a search compares them: without capitals, accents or vowel signs, and split at every punctuation mark, so
-- that `Kamppi/Helsinki` and `van.` are words. services/command/src/search/terms.ts folds queries in the same way.
create function evidence.folded(p_text text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select lower(regexp_replace(regexp_replace(normalize(left(coalesce(p_text, ''), 1000000), NFKD),
    '[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g') collate "und-x-icu")
$$;
