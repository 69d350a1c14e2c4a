-- A placement is kept as it was solved: a replay compares it number by number.
alter table evidence.placement alter column confidence type double precision;
