-- The command line: it changes the state of incidents, makes officers, and counts. It reads no evidence, password or
-- secret, and writes rows only through functions for its purposes. It changes accounts only by staff.change_officer, so
-- an ended account stays ended.
grant usage on schema custody, evidence, platform, public_zone, staff, work to firsthand_ops;

grant execute on function custody.append(text, text, text, text, text, text) to firsthand_ops;
-- For comparing custody with the tables: ids only.
grant select on custody.chain, custody.entry, custody.look, custody.told_since to firsthand_ops;

grant execute on function
  evidence.folded(text),
  evidence.found_words(text),
  evidence.move_words(text, text, text, text),
  evidence.send_after(text, text, text),
  evidence.words(text)
  to firsthand_ops;
grant select on evidence.tombstone to firsthand_ops;
grant select (item_id, incident_id, upload_id) on evidence.arrival to firsthand_ops;
grant select (item_id, incident_id, kind, stage, hidden) on evidence.card to firsthand_ops;
-- The self-test waits until its item is placed. It learns that the item is placed, but not where or when.
grant select (item_id, incident_id) on evidence.current_placement to firsthand_ops;
grant select (id, seq, incident_id, upload_id, submission_id, number, partial, bytes,
  moved_from) on evidence.item to firsthand_ops;
grant select (item_id) on evidence.item_key to firsthand_ops;
grant select (item_id, incident_id, until, refused) on evidence.lock to firsthand_ops;
grant select (incident_id, refused_at, refused_code) on evidence.lock_pass to firsthand_ops;

grant execute on function
  platform.answer_duty_call(text, text, text),
  platform.begin_demonstration(text, text, text),
  platform.keep_incident(text, timestamptz),
  platform.make_incident(jsonb, bytea, bytea),
  platform.mark_demonstrated(text, bytea),
  platform.mark_demonstrated_material(text, text),
  platform.move_incident(text, text, text)
  to firsthand_ops;
grant select on platform.ability, platform.clock_check, platform.demonstrated, platform.heartbeat,
  platform.watch_sign to firsthand_ops;
grant select, insert, update on platform.incident, platform.watch to firsthand_ops;
grant insert (id, asked_by) on platform.duty_call to firsthand_ops;
grant select (id, seq, made_at, asked_by, attempt, lease_until, state, code, ended_at, tries, answered_at,
  answered_by) on platform.duty_call to firsthand_ops;
-- For `firsthand incident open --template`.
grant select (id, seq, name, facts, is_packaged, removed_at) on platform.template to firsthand_ops;

grant select (id, seq, incident_id, source, created_at) on public_zone.submission to firsthand_ops;
grant select (id, seq, submission_id, incident_id, number, state, length, "offset", created_at,
  preview_of) on public_zone.upload to firsthand_ops;

grant execute on function
  staff.add_link(text, bytea),
  staff.another_opens(text),
  staff.change_officer(text, text, jsonb),
  staff.may_act(text),
  staff.register_officers_key(text),
  staff.take_membership(text, text)
  to firsthand_ops;
grant select on staff.membership, staff.officers_key to firsthand_ops;
grant insert (incident_id, officer_id, role, given_at) on staff.membership to firsthand_ops;
grant update (role, given_by, given_at) on staff.membership to firsthand_ops;
grant insert (id, name, password_hash, totp_sealed) on staff.officer to firsthand_ops;
grant select (id, name, failures, locked_until, disabled, created_at, opens, ends_at, ended_at,
  awaits_link) on staff.officer to firsthand_ops;
grant update (failures, locked_until, opens) on staff.officer to firsthand_ops;
grant select (officer_id, expires_at, used_at, void_at) on staff.officer_link to firsthand_ops;

grant execute on function work.add(text, text, text, text, jsonb, text, integer) to firsthand_ops;
grant select (id, queue, task, incident_id, subject, state, attempt, outcome,
  created_at) on work.outbox to firsthand_ops;
