-- Who may do what. Roles are made by `migrate` before this runs; PUBLIC may do nothing.
revoke all on schema platform, staff, work, public_zone, evidence, custody, intake from public;
revoke execute on all functions in schema platform, staff, work, public_zone, evidence, custody, intake from public;

-- intake: the functions of its schema, nothing else.
grant usage on schema intake to firsthand_intake;
grant execute on function intake.open_incidents(), intake.incident(text), intake.create_submission(text, text, bytea, bytea, text),
  intake.submission(bytea), intake.reserve_upload(bytea, text, bytea, bigint, bytea), intake.declare_upload(bytea, bytea, text, text),
  intake.upload(bytea), intake.declare_length(bytea, bigint), intake.commit_segment(bytea, bigint, bigint, jsonb, bytea, bytea),
  intake.ask_holder(bytea, text), intake.take_upload(bytea, text), intake.release_upload(bytea, text), intake.close_upload(bytea), intake.add_document(bytea, text, text, integer, bytea, jsonb),
  intake.receipt(bytea), intake.digests(bytea, integer), intake.mint_url(bytea, integer, bytea), intake.report(text, jsonb)
  to firsthand_intake;

grant usage on schema work, platform to firsthand_relay, firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_reconstruct, firsthand_command, firsthand_ops;
grant execute on function platform.beat(text, text, jsonb) to firsthand_relay, firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_reconstruct, firsthand_command;
grant execute on function work.take_due(integer, integer), work.queued_to_check(integer), work.keep_queued(bigint, integer, integer),
  work.send_again(bigint, integer), work.send_all_again(), work.collect_lapsed(integer), work.next_due_ms(), work.sweep_partials() to firsthand_relay;

-- workers
grant execute on function work.start(bigint, integer, integer), work.renew(bigint, integer, integer),
  work.settle(bigint, integer, text, text, integer, integer), work.minute(),
  work.add(text, text, text, text, jsonb, text, integer)
  to firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_reconstruct;
grant usage on schema evidence, custody to firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_reconstruct;
grant execute on function custody.append(text, text, text, text, text, text)
  to firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_reconstruct, firsthand_command, firsthand_ops;
grant select on platform.incident, platform.ability to firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_reconstruct;
grant select on evidence.item, evidence.item_key, evidence.card, evidence.declaration to firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_reconstruct;
grant usage on sequence evidence.change to firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_reconstruct;
grant execute on function evidence.announce() to firsthand_preserve, firsthand_inspect, firsthand_normalise, firsthand_reconstruct;
grant insert, update on evidence.card to firsthand_preserve, firsthand_inspect, firsthand_normalise;

grant usage on schema public_zone to firsthand_preserve, firsthand_ops, firsthand_command;
grant select on all tables in schema public_zone to firsthand_preserve;
grant update (freed) on public_zone.segment to firsthand_preserve;
grant update (partial_bytes) on public_zone.upload to firsthand_preserve;
grant update (key_proven_at) on platform.incident to firsthand_preserve;
grant insert, update on platform.ability to firsthand_preserve;
grant insert on evidence.item, evidence.item_key, evidence.declaration, evidence.statement to firsthand_preserve;
grant select on evidence.statement to firsthand_preserve, firsthand_inspect, firsthand_reconstruct;
-- erasing deletes both copies of a key; the canary is removed in this way
grant delete on evidence.item_key to firsthand_preserve;
grant select on evidence.rendition to firsthand_preserve;

grant select, insert on evidence.extraction, evidence.claim, evidence.clock, evidence.rendition to firsthand_inspect;
grant select, insert on evidence.extraction, evidence.rendition to firsthand_normalise;

grant select on evidence.claim, evidence.extraction, evidence.clock to firsthand_reconstruct;
grant select, insert on evidence.revision, evidence.placement to firsthand_reconstruct;
grant select, insert, update on evidence.current_placement to firsthand_reconstruct;

-- command: reads evidence, writes what officers do
grant usage on schema evidence, custody, staff to firsthand_command;
grant select on all tables in schema evidence, custody, platform to firsthand_command;
grant select on public_zone.submission, public_zone.upload, public_zone.reply to firsthand_command;
grant select, insert on staff.note, staff.session, staff.view to firsthand_command;
grant select on staff.officer, staff.membership to firsthand_command;
grant update (last_totp_step, failures, locked_until) on staff.officer to firsthand_command;
grant update, delete on staff.session to firsthand_command;
grant update (slot, shown, first_seq, last_seq, renewed_at) on staff.view to firsthand_command;
grant delete on staff.view to firsthand_command;
grant insert on evidence.review to firsthand_command;
grant execute on function evidence.touch_card(text) to firsthand_command;
grant execute on function custody.look(text, text, text, text, text, text) to firsthand_command;
grant execute on function work.add(text, text, text, text, jsonb, text, integer) to firsthand_command, firsthand_ops;

-- ops: switches incidents, makes officers, counts; reads no evidence
grant usage on schema staff, custody, evidence to firsthand_ops;
grant select, insert, update on platform.incident to firsthand_ops;
grant select on platform.ability, platform.heartbeat to firsthand_ops;
grant select, insert, update on staff.officer, staff.membership to firsthand_ops;
grant select on custody.entry, custody.chain to firsthand_ops;
grant select (id, queue, task, incident_id, subject, state, attempt, outcome, created_at) on work.outbox to firsthand_ops;
grant select (id, seq, submission_id, incident_id, state, number, length, "offset", created_at) on public_zone.upload to firsthand_ops;
grant select (id, seq, incident_id, source, created_at) on public_zone.submission to firsthand_ops;
grant select (id, seq, incident_id, upload_id, submission_id, number, bytes, partial, moved_from) on evidence.item to firsthand_ops;
grant select (item_id, incident_id, stage, hidden, kind) on evidence.card to firsthand_ops;
