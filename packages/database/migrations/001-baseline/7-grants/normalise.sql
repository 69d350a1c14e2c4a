-- Normalise makes copies and texts of files.
grant usage on schema custody, evidence, platform, work to firsthand_normalise;

grant execute on function custody.append(text, text, text, text, text, text) to firsthand_normalise;

grant execute on function
  evidence.announce(),
  evidence.folded(text),
  evidence.found_words(text),
  evidence.served_keys(),
  evidence.words(text)
  to firsthand_normalise;
grant select on evidence.card, evidence.cleaning, evidence.declaration, evidence.flag, evidence.item,
  evidence.item_key, evidence.restriction to firsthand_normalise;
grant select, insert on evidence.extraction, evidence.rendition, evidence.text to firsthand_normalise;
grant select, insert, update on evidence.making to firsthand_normalise;
grant usage on sequence evidence.change, evidence.written to firsthand_normalise;
grant update (stage) on evidence.card to firsthand_normalise;

grant execute on function platform.beat(text, text, jsonb),
  platform.clock_doubt(timestamptz) to firsthand_normalise;
grant select on platform.ability, platform.incident to firsthand_normalise;

grant execute on function
  work.add(text, text, text, text, jsonb, text, integer),
  work.continue_as(bigint, integer, text, text, jsonb, text),
  work.continue_at_cost(bigint, integer, text, text, jsonb, text, integer),
  work.minute(),
  work.normalise_waits(),
  work.owe_copies(integer),
  work.owe_copies(integer, boolean),
  work.real_waits(text),
  work.renew(bigint, integer, integer),
  work.settle(bigint, integer, text, text, integer, integer),
  work.start(bigint, integer, integer)
  to firsthand_normalise;
