-- PUBLIC may do nothing: each role has what its own file here gives it. Roles are made by `migrate` before this runs.
revoke all on schema platform, staff, work, public_zone, evidence, custody, intake from public;
revoke execute on all functions in schema platform, staff, work, public_zone, evidence, custody, intake from public;

-- An index of witnesses' words calls it, for whoever writes them.
grant execute on function evidence.words(text) to public;
