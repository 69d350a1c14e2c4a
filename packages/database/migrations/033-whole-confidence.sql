-- A placement is kept as it was solved: a replay compares it number by number, and an export reads an incident's as of one.
alter table evidence.placement alter column confidence type double precision;
create index on evidence.placement (incident_id, revision);
-- A check's file is removed with everything that was made of it.
grant select on evidence.sound to firsthand_preserve;
