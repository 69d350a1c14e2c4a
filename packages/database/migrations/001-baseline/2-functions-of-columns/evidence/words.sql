-- Words as a search compares them. The ICU collation lowers the capitals of every script, whatever the cluster's locale
-- is.
create function evidence.words(p_text text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('simple', lower(normalize(left(coalesce(p_text, ''), 200000), NFC) collate "und-x-icu"))
$$;
