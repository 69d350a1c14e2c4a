-- Erases an item of a pre-flight check, and everything that holds anything of it, in the running transaction. Returns {
-- seq, hash } of its custody entry; null if the item no longer exists. Raises an error for an item of any other
-- incident (an officer's order comes later), and for one whose bytes another item shares.
create function evidence.erase_item(p_item text, p_why text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v evidence.item; v_alarms text[]; v_links text[]; v_claims text[]; v_anchors text[]; v_nudges text[];
  v_briefs text[]; v_seq bigint; v_hash text;
begin
  select * into v from evidence.item where id = p_item for update;
  if not found then return null; end if;
  if p_why <> 'check' or not exists (select from platform.incident where id = v.incident_id and kind = 'check') then
    raise exception 'nobody has ordered that this item be erased' using errcode = 'FH002';
  end if;
  if v.moved_from is not null or exists (select from evidence.item where moved_from = p_item) then
    raise exception 'another item stands over the same bytes' using errcode = 'FH002';
  end if;
  -- Lists, solves and counts hear of it as of an item that is hidden.
  update evidence.card set hidden = 'check' where item_id = p_item and hidden is distinct from 'check';
  insert into evidence.erasing (item_id) values (p_item);

  select array_agg(id) into v_links from evidence.link where p_item in (a, b);
  select array_agg(id) into v_claims from evidence.claim where item_id = p_item;
  select array_agg(id) into v_anchors from evidence.anchor where claim_id = any(v_claims) or link_id = any(v_links);
  select array_agg(id) into v_nudges from evidence.nudge where p_item in (item_id, other_id);
  select array_agg(id) into v_alarms from evidence.alarm
    where item_id = p_item or (source = 'file' and subject in (p_item, v.upload_id));
  select array_agg(id) into v_briefs from staff.brief where item_id = p_item;

  -- What officers set on it.
  delete from evidence.pin_second where anchor_id = any(v_anchors);
  delete from evidence.pin_effect where anchor_id = any(v_anchors);
  delete from evidence.anchor_recall where anchor_id = any(v_anchors);
  delete from evidence.nudge_end where nudge_id = any(v_nudges) or anchor_id = any(v_anchors);
  delete from evidence.nudge where id = any(v_nudges);
  delete from evidence.anchor where id = any(v_anchors);
  delete from evidence.judged_link where link_id = any(v_links);
  delete from evidence.link_dropped where link_id = any(v_links);
  delete from evidence.link where id = any(v_links);
  delete from evidence.duty where item_id = p_item or alarm_id = any(v_alarms);
  delete from evidence.alarm where id = any(v_alarms);
  delete from staff.brief_pass where code_hash in (select code_hash from staff.brief_code where brief_id = any(v_briefs));
  delete from staff.brief_refusal where code_hash in (select code_hash from staff.brief_code where brief_id = any(v_briefs));
  delete from staff.brief_code_end where code_hash in (select code_hash from staff.brief_code where brief_id = any(v_briefs));
  delete from staff.brief_code where brief_id = any(v_briefs);
  delete from staff.brief_opening where brief_id = any(v_briefs);
  delete from staff.brief_recall where brief_id = any(v_briefs);
  delete from staff.brief where id = any(v_briefs);
  delete from staff.lease where item_id = p_item;
  delete from evidence.still_digest where still_id in (select id from evidence.still where item_id = p_item);
  delete from evidence.still where item_id = p_item;
  delete from evidence.subject_mark_recall where mark_id in (select id from evidence.subject_mark where item_id = p_item);
  delete from evidence.subject_mark where item_id = p_item;
  delete from evidence.cleaning where item_id = p_item;
  delete from evidence.clearing where item_id = p_item;
  delete from evidence.exposure where item_id = p_item;
  delete from evidence.restriction where item_id = p_item;
  delete from evidence.review where item_id = p_item;
  delete from evidence.verification where item_id = p_item;
  delete from evidence.verified where item_id = p_item;
  delete from evidence.tag_change where item_id = p_item;
  delete from evidence.tag where item_id = p_item;
  delete from staff.note where subject = p_item;

  -- What was read in it and concluded of it.
  delete from evidence.event where item_id = p_item;
  delete from evidence.log_reading where item_id = p_item;
  delete from evidence.track where item_id = p_item;
  delete from evidence.flag where item_id = p_item;
  delete from evidence.claim where item_id = p_item;
  delete from evidence.extraction where item_id = p_item;
  delete from evidence.unheard where source_id = p_item
    or source = 'text' and source_id in (select id from evidence.text where item_id = p_item);
  delete from evidence.text where item_id = p_item;
  delete from evidence.fingerprint where item_id = p_item;
  delete from evidence.sound where item_id = p_item;
  delete from evidence.device where item_id = p_item;
  delete from evidence.twin where p_item in (item_id, twin_of);
  delete from evidence.making where item_id = p_item;
  delete from evidence.rendition where item_id = p_item;
  delete from evidence.scene_told where incident_id = v.incident_id and scene_id in (select scene_id from evidence.scene_item i
    where i.incident_id = v.incident_id group by scene_id having bool_and(item_id = p_item));
  delete from evidence.scene_item where item_id = p_item;
  delete from evidence.scene s where incident_id = v.incident_id and not exists (select from evidence.scene_item i
    where i.incident_id = s.incident_id and i.scene_id = s.id);
  delete from evidence.current_placement where item_id = p_item;
  delete from evidence.placement where item_id = p_item;
  delete from evidence.solved_input where incident_id = v.incident_id
    and (subject = p_item or subject = any(v_links) or subject = any(v_anchors) or position(p_item in body::text) > 0);
  update evidence.revision set difference = evidence.without_item(difference, p_item)
    where incident_id = v.incident_id and position(p_item in difference::text) > 0;

  -- The item itself, its key with it.
  delete from evidence.lock where item_id = p_item;
  delete from evidence.waiting where item_id = p_item;
  delete from evidence.field where item_id = p_item;
  delete from evidence.declaration where item_id = p_item;
  delete from evidence.item_key where item_id = p_item;
  delete from evidence.arrival where item_id = p_item;
  update evidence.card set superseded_by = null where superseded_by = p_item;
  update evidence.card set folded_into = null where folded_into = p_item;
  delete from evidence.card where item_id = p_item;
  delete from evidence.item where id = p_item;

  -- What the door kept of its upload; a longer run of it may still stand.
  if not exists (select from evidence.item where upload_id = v.upload_id) then
    delete from evidence.police_file f using evidence.police_material m
      where f.material_id = m.id and m.submission_id = v.submission_id and f.upload_number = v.number;
    delete from public_zone.segment where upload_id = v.upload_id
      or upload_id in (select id from public_zone.upload where preview_of = v.upload_id);
    update public_zone.upload set declaration = null, declaration_key = null, declaration_version = null, salt = decode(repeat('00', 16), 'hex')
      where v.upload_id in (id, preview_of);
  end if;
  delete from evidence.erasing where item_id = p_item;

  v_seq := custody.enter(v.incident_id, custody.session_actor(), 'item.erased', p_item, '{"reason":"' || p_why || '"}');
  select hash into v_hash from custody.entry where incident_id = v.incident_id and seq = v_seq;
  return jsonb_build_object('seq', v_seq, 'hash', v_hash);
end $$;
