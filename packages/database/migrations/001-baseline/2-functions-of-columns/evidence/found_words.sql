-- The search words of a text. Generated columns call it, so every role that writes a row with such a column may execute
-- it.
create function evidence.found_words(p_text text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('simple', evidence.folded(p_text))
$$;
