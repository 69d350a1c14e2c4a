-- Command reads evidence, and writes what officers do.
grant usage on schema custody, evidence, platform, public_zone, staff, work to firsthand_command;

grant execute on function custody.append(text, text, text, text, text, text),
  custody.look(text, text, text, text, text, text) to firsthand_command;
grant select on custody.chain, custody.entry, custody.look to firsthand_command;

grant execute on function
  evidence.add_log_rows(text, jsonb),
  evidence.anchor_link(text, text, text, text, text, text, text, text, double precision, double precision),
  evidence.anchor_place(text, text, text, text, text, text, text, double precision, double precision, double precision),
  evidence.anchor_time(text, text, text, text, text, text, text, bigint, bigint),
  evidence.begin_log_reading(text, text, text, text, jsonb, bytea),
  evidence.bin_of(bigint, bigint),
  evidence.clear_items(text, text[], text, text, text),
  evidence.count_of(text[]),
  evidence.cover_items(text, text[], text, text, text),
  evidence.density_cells(bigint, bigint, smallint),
  evidence.density_level(bigint, bigint),
  evidence.density_sizes(),
  evidence.end_log_reading(text, integer, jsonb, bytea),
  evidence.end_nudge(text, text, text, text, text, text, text),
  evidence.expire_nudges(text),
  evidence.fold_recounts(integer),
  evidence.folded(text),
  evidence.found_words(text),
  evidence.lane_of(text, text),
  evidence.links_asleep(text, text),
  evidence.lock_cards(text[]),
  evidence.map_x(double precision),
  evidence.map_y(double precision),
  evidence.mass_before(bigint, bigint, bigint),
  evidence.move_words(text, text, text, text),
  evidence.needs_second(integer, double precision),
  evidence.nudge_effect(text, text, text, double precision),
  evidence.open_police_material(text, text, jsonb, jsonb, bytea, bytea, bytea),
  evidence.pin_moves(text, text, bigint, bigint),
  evidence.propose_link(text, text, text, text, text, text, text, double precision, double precision, integer, double precision),
  evidence.propose_nudge(text, text, text, text, text, text, double precision, double precision, integer, double precision),
  evidence.recall_anchor(text, text, text, text),
  evidence.restrict_item(text, text, text, boolean, text[]),
  evidence.same_picture(text),
  evidence.second_pin(text, text, text, text),
  evidence.send_after(text, text, text),
  evidence.standing_link(text, text, text),
  evidence.subjects_in(text),
  evidence.touch_card(text),
  evidence.touch_cards(text[]),
  evidence.track_counts(text, text),
  evidence.twins_of(text),
  evidence.words(text)
  to firsthand_command;
grant select on evidence.anchor, evidence.anchor_recall, evidence.arrival, evidence.card, evidence.claim,
  evidence.clearing, evidence.clock, evidence.contact, evidence.counted, evidence.counted_submission,
  evidence.coverage, evidence.current_placement, evidence.declaration, evidence.density, evidence.device,
  evidence.event, evidence.extraction, evidence.field, evidence.flag, evidence.item, evidence.item_key,
  evidence.judged_link, evidence.link, evidence.link_dropped, evidence.log_reading, evidence.making,
  evidence.map_cell, evidence.nudge, evidence.nudge_end, evidence.pin_effect, evidence.pin_second,
  evidence.place_cell, evidence.placement, evidence.police_file, evidence.police_material, evidence.recount,
  evidence.rendition, evidence.restriction, evidence.revision, evidence.scene, evidence.scene_item,
  evidence.solved_input, evidence.solving, evidence.sound, evidence.standing_merge, evidence.statement, evidence.tag,
  evidence.tally, evidence.tally_of_submissions, evidence.text, evidence.tombstone, evidence.track, evidence.twin,
  evidence.verified, evidence.waiting to firsthand_command;
grant select, insert on evidence.alarm, evidence.alarm_call, evidence.cleaning, evidence.decision, evidence.exposure,
  evidence.press, evidence.reply, evidence.review, evidence.still, evidence.still_digest, evidence.subject,
  evidence.subject_mark, evidence.subject_mark_recall, evidence.subject_merge, evidence.subject_parting,
  evidence.tag_change, evidence.tag_word, evidence.verification to firsthand_command;
grant select, insert, update on evidence.alarm_state, evidence.duty to firsthand_command;
-- An alert about nothing but stalled work is deleted when that work moves again.
grant select, insert, delete on evidence.alert, evidence.unheard to firsthand_command;
grant select, insert, update, delete on evidence.alarm_rule, evidence.scene_told to firsthand_command;
grant update (words_at, raised_at, called_at, escalated_at, taken_at, taken_by, rang_at, rings, dropped_at,
  dropped_by, outcome, outcome_at, outcome_by, outcome_to, outcome_reference,
  outcome_note) on evidence.alarm to firsthand_command;
grant update (made_at, attempt, not_before, lease_until, state, code, ended_at, is_exact) on evidence.alarm_call
  to firsthand_command;
grant update (items, submissions, conflicts, words, scenes, places, rings, rang_at, cause, looked_at, looked_by,
  stuck, is_real) on evidence.alert to firsthand_command;
grant select (item_id, incident_id, until, refused) on evidence.lock to firsthand_command;
grant select (incident_id, refused_at, refused_code) on evidence.lock_pass to firsthand_command;
grant update (told) on evidence.place_cell to firsthand_command;
grant update (upload_number) on evidence.police_file to firsthand_command;
-- SELECT … FOR UPDATE needs the UPDATE privilege, so command gets it on one column of each table whose rows it locks.
-- The column is harmless: the queue is derived, and the next fact about an item corrects it.
grant update (again) on evidence.unheard to firsthand_command;
grant update (back_at) on evidence.waiting to firsthand_command;

grant execute on function
  platform.answer_duty_call(text, text, text),
  platform.beat(text, text, jsonb),
  platform.close_due(),
  platform.count_work(),
  platform.give_membership(text, text, text, text),
  platform.keep_as_officer(text, text, timestamptz),
  platform.keep_preflight(text, text, jsonb),
  platform.keep_template(text, text, jsonb, jsonb),
  platform.move_as_officer(text, text, text, text),
  platform.open_incident(text, jsonb, bytea, bytea),
  platform.remove_template(text, text),
  platform.set_closing(text, text, timestamptz),
  platform.watch_work(integer, integer, integer)
  to firsthand_command;
grant select on platform.ability, platform.clock_check, platform.demonstrated, platform.heartbeat, platform.incident,
  platform.preflight, platform.queue_watch, platform.template to firsthand_command;
grant select, insert, update on platform.watch, platform.watch_sign to firsthand_command;
grant insert (id, asked_by) on platform.duty_call to firsthand_command;
grant select (id, seq, made_at, asked_by, attempt, lease_until, state, code, ended_at, tries, answered_at,
  answered_by) on platform.duty_call to firsthand_command;
grant update (attempt, lease_until, state, code, ended_at, salt, digits_sha256) on platform.duty_call
  to firsthand_command;

grant select on public_zone.submission, public_zone.upload to firsthand_command;
grant select, insert on public_zone.reply to firsthand_command;
grant select (submission_id, kind, number, created_at) on public_zone.document to firsthand_command;

grant execute on function
  staff.accept_code(text, bigint, bytea),
  staff.begin_attempt(text, bytea),
  staff.change_officer_as(text, text, text, jsonb),
  staff.count_brief_refusals(bytea, integer),
  staff.forgive_attempt(text, bytea),
  staff.keep_device(text, bytea),
  staff.let_go_due(),
  staff.look_at_link(bytea),
  staff.make_officer_as(text, text, text, text, bytea, bytea, jsonb),
  staff.may_act(text),
  staff.open_brief(bytea, bytea),
  staff.register_officers_key(text),
  staff.seal_second_factor(text, text, bytea),
  staff.sweep_links(),
  staff.sweep_sign_in(),
  staff.take_membership_as(text, text, text),
  staff.tell_lock_out(text, bytea),
  staff.unlock_member(text, text, text),
  staff.use_link(bytea, text, bytea, bigint),
  staff.write_officers_anew()
  to firsthand_command;
grant select on staff.brief_opening, staff.brief_pass, staff.brief_refusal, staff.membership, staff.officer,
  staff.officers_key to firsthand_command;
grant select, insert on staff.asked_search, staff.brief, staff.brief_code, staff.brief_code_end, staff.brief_recall,
  staff.note, staff.saved_view to firsthand_command;
grant select, insert, update on staff.overview_mark, staff.saved_view_opened to firsthand_command;
grant select, insert, delete on staff.view to firsthand_command;
grant select, insert, update, delete on staff.lease, staff.session to firsthand_command;
grant update (last_totp_step, failures, locked_until) on staff.officer to firsthand_command;
grant select (officer_id, expires_at, used_at, void_at) on staff.officer_link to firsthand_command;
grant update (name, query, words, sharing, hidden, changed_at) on staff.saved_view to firsthand_command;
grant update (slot, shown, first_seq, last_seq, renewed_at) on staff.view to firsthand_command;

grant execute on function
  work.add(text, text, text, text, jsonb, text, integer),
  work.goes_elsewhere(text, text),
  work.hurry(text),
  work.minute(),
  work.up_to_minute(timestamptz),
  work.waiting_again(text, text),
  work.waits_for(text, text)
  to firsthand_command;
