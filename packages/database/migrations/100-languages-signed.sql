-- Who, being a native reader, signed the core of a language's words (decision 107). Such a language is offered to
-- witnesses only while a signature stands for exactly the words of the running version. Signing again and taking back
-- are new rows; the newest row of a language counts.
create table platform.language_signature (
  seq bigint generated always as identity primary key,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  -- The name as an operator typed it. Null: the signature is taken back.
  reader text check (char_length(reader) between 1 and 100 and reader !~ '[[:cntrl:]]'),
  -- The digest of the sentences that were read.
  core_sha256 bytea check (octet_length(core_sha256) = 32),
  -- ops:NAME
  entered_by text not null check (entered_by !~ '[[:cntrl:]]'),
  entered_at timestamptz not null default clock_timestamp(),
  check ((reader is null) = (core_sha256 is null))
);
create index language_signature_newest on platform.language_signature (language, seq desc);
create trigger language_signature_is_final before update or delete on platform.language_signature
  for each row execute function platform.refuse_change();

-- A signature without its custody entry is rolled back, as a change of an account is (decision 085).
create function custody.tell_language_or_undo() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- The owner is not bound, as in `custody.refuse_forgery`.
  if session_user = current_user then return null; end if;
  if custody.told_now('platform', new.language,
      array[case when new.reader is null then 'platform.language-unsigned' else 'platform.language-signed' end]) is not true then
    raise exception 'custody was not told of this' using errcode = 'FH010';
  end if;
  return null;
end $$;
create constraint trigger language_signature_is_told after insert on platform.language_signature
  deferrable initially deferred for each row execute function custody.tell_language_or_undo();

-- The signatures that stand, without names: languages and digests. Each process compares the digests with its own words,
-- so that two versions side by side are both right.
create function platform.signed_languages() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('language', s.language, 'core', encode(s.core_sha256, 'hex')) order by s.language), '[]')
  from (select distinct on (language) language, core_sha256 from platform.language_signature order by language, seq desc) s
  where s.core_sha256 is not null
$$;

-- The same for the public door, which may call the functions of its own schema only.
create function intake.signed_languages() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select platform.signed_languages() $$;

revoke execute on function custody.tell_language_or_undo(), platform.signed_languages(), intake.signed_languages() from public;
grant execute on function intake.signed_languages() to firsthand_intake;
grant execute on function platform.signed_languages() to firsthand_command;
grant select on platform.language_signature to firsthand_ops;
grant insert (language, reader, core_sha256, entered_by) on platform.language_signature to firsthand_ops;

insert into custody.writer (role, action)
values ('firsthand_ops', 'platform.language-signed'), ('firsthand_ops', 'platform.language-unsigned');
