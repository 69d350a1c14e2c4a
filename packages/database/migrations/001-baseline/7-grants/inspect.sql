-- Inspect reads files: their claims, their fingerprints, and small pictures of them. Only inspect compares prints.
grant usage on schema custody, evidence, platform, work to firsthand_inspect;

grant execute on function custody.append(text, text, text, text, text, text) to firsthand_inspect;

grant execute on function
  evidence.announce(),
  evidence.fold_twins(text),
  evidence.folded(text),
  evidence.found_words(text),
  evidence.served_keys(),
  evidence.twins_of(text),
  evidence.words(text)
  to firsthand_inspect;
grant select on evidence.card, evidence.declaration, evidence.item, evidence.item_key,
  evidence.statement to firsthand_inspect;
grant select, insert on evidence.claim, evidence.clock, evidence.clock_salt, evidence.extraction, evidence.field,
  evidence.fingerprint, evidence.flag, evidence.rendition, evidence.sound, evidence.text, evidence.track,
  evidence.twin to firsthand_inspect;
grant select, update on evidence.arrival to firsthand_inspect;
grant select, insert, update on evidence.making to firsthand_inspect;
grant usage on sequence evidence.change, evidence.written to firsthand_inspect;
grant update (kind, media_type, stage, width, height, duration_ms, flags, has_thumb) on evidence.card
  to firsthand_inspect;

grant execute on function platform.beat(text, text, jsonb),
  platform.clock_doubt(timestamptz) to firsthand_inspect;
grant select on platform.ability, platform.incident to firsthand_inspect;

grant execute on function
  work.add(text, text, text, text, jsonb, text, integer),
  work.minute(),
  work.owe_decoding(integer),
  work.owe_decoding(integer, boolean),
  work.owe_sounds(text, integer),
  work.renew(bigint, integer, integer),
  work.settle(bigint, integer, text, text, integer, integer),
  work.start(bigint, integer, integer)
  to firsthand_inspect;
