-- ANALYZE keeps samples of a column's values in pg_statistic (documentation of pg_stats, most_common_vals): names, serial
-- numbers and what witnesses wrote would stand there beside their rows, and stay when those are gone. Nothing is planned
-- by these columns. Naming a column's type anew drops what was sampled of it; nothing is rewritten. Words keep what was
-- sampled before this, for what is searched of them is made from them; the single words that are common stay sampled
-- there, and a search is planned by them.
alter table evidence.extraction alter column identifying type jsonb, alter column identifying set statistics 0;
alter table evidence.claim alter column raw type text, alter column raw set statistics 0;
alter table evidence.declaration alter column name type text, alter column name set statistics 0;
alter table evidence.statement alter column words set statistics 0;
