-- A salt that no other database has.
insert into staff.sign_in_salt (salt)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
