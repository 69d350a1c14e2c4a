-- What a text is found by. Generated columns hold it, so whoever writes a row calls it.
create function evidence.found_words(p_text text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('simple', evidence.folded(p_text))
$$;
