-- Whether the witness pressed "I am not sure" where several incidents were open, so that nobody chose this one. The mark
-- arrives sealed with the words and with each file, as `danger` does; preserve opens it and stores it here (decision
-- 101). An older preserve leaves the default.
alter table evidence.declaration add column unsure boolean not null default false;
alter table evidence.statement add column unsure boolean not null default false;
