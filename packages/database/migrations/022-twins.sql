-- Candidates for twins: numbers that two like pictures have in common, looked up without reading the pictures' features.
alter table evidence.fingerprint add column words integer[] not null default '{}';
-- fastupdate off: a lookup must not read a pending list in order.
create index fingerprint_words on evidence.fingerprint using gin (words) with (fastupdate = off);
