-- PUBLIC may do nothing: each role has only what its own file in this folder grants. `migrate` makes the roles before
-- this runs.
revoke all on schema platform, staff, work, public_zone, evidence, custody, intake from public;
revoke execute on all functions in schema platform, staff, work, public_zone, evidence, custody, intake from public;

-- An index of witnesses' words calls this function in the session of any role that writes them.
grant execute on function evidence.words(text) to public;
