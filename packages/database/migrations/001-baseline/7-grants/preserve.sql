-- Keeps arrivals, and moves, withdraws and erases items. It hides cards only by functions: no worker may write
-- `hidden`, `superseded_by`, `restricted`, `cleared` or the folding columns.
grant usage on schema custody, evidence, platform, public_zone, work to firsthand_preserve;

grant execute on function custody.append(text, text, text, text, text, text) to firsthand_preserve;
-- Shows whether something was already entered, but not its content.
grant select (incident_id, action, subject) on custody.entry to firsthand_preserve;

grant execute on function
  evidence.adopt_locks(text),
  evidence.announce(),
  evidence.erase_item(text, text),
  evidence.folded(text),
  evidence.found_words(text),
  evidence.keep_card(text),
  evidence.key_places(),
  evidence.move_card(text, text, text),
  evidence.tell_key_place(text, text, boolean),
  evidence.withdraw_items(text, integer),
  evidence.words(text)
  to firsthand_preserve;
grant select on evidence.card, evidence.rendition, evidence.sound to firsthand_preserve;
grant insert on evidence.contact to firsthand_preserve;
grant select, insert on evidence.declaration, evidence.item, evidence.lock, evidence.lock_pass, evidence.statement,
  evidence.tombstone, evidence.twin to firsthand_preserve;
-- Erasing deletes both copies of a key, and what was stored while the item was on its way.
grant select, insert, delete on evidence.item_key to firsthand_preserve;
grant select, insert, update, delete on evidence.arrival to firsthand_preserve;
grant usage on sequence evidence.change, evidence.written to firsthand_preserve;
grant update (stage) on evidence.card to firsthand_preserve;
-- A repeated contact is recognised by its id.
grant select (id) on evidence.contact to firsthand_preserve;
grant update (until, pass, tries, refused) on evidence.lock to firsthand_preserve;
grant update (number, target, began_at, next_at, refused_at, refused_code, tries) on evidence.lock_pass
  to firsthand_preserve;

grant execute on function
  platform.beat(text, text, jsonb),
  platform.clock_check_due(),
  platform.keep_clock_check(text, boolean, bigint, bigint)
  to firsthand_preserve;
grant select on platform.incident to firsthand_preserve;
grant select, insert, update on platform.ability to firsthand_preserve;
grant update (key_proven_at) on platform.incident to firsthand_preserve;

grant select on public_zone.document, public_zone.reply, public_zone.segment, public_zone.submission,
  public_zone.submission_url, public_zone.upload, public_zone.upload_url to firsthand_preserve;
grant update (freed) on public_zone.segment to firsthand_preserve;
grant update (partial_bytes) on public_zone.upload to firsthand_preserve;

grant execute on function
  work.add(text, text, text, text, jsonb, text, integer),
  work.minute(),
  work.renew(bigint, integer, integer),
  work.settle(bigint, integer, text, text, integer, integer),
  work.start(bigint, integer, integer)
  to firsthand_preserve;
