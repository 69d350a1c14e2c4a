-- The search words of a text. Generated columns hold them, so every role that writes such a row calls this.
create function evidence.found_words(p_text text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('simple', evidence.folded(p_text))
$$;
