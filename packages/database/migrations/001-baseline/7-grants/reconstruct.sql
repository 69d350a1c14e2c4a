-- Reconstruct places items in time. It only adds rows of facts; it rewrites scenes and coverage.
grant usage on schema custody, evidence, platform, work to firsthand_reconstruct;

grant execute on function custody.append(text, text, text, text, text, text) to firsthand_reconstruct;

grant execute on function
  evidence.announce(),
  evidence.fold_recounts(integer),
  evidence.linked_at(),
  evidence.mark_replay(text, text, jsonb),
  evidence.served_keys()
  to firsthand_reconstruct;
grant select on evidence.anchor, evidence.anchor_recall, evidence.card, evidence.claim, evidence.clock,
  evidence.declaration, evidence.extraction, evidence.item, evidence.item_key, evidence.sound, evidence.statement,
  evidence.twin to firsthand_reconstruct;
grant select, insert on evidence.link, evidence.link_dropped, evidence.placement, evidence.revision,
  evidence.solved_input to firsthand_reconstruct;
grant select, delete on evidence.touched to firsthand_reconstruct;
grant select, insert, update on evidence.current_placement, evidence.solving to firsthand_reconstruct;
grant select, insert, update, delete on evidence.coverage, evidence.judged_link, evidence.scene,
  evidence.scene_item to firsthand_reconstruct;
grant usage on sequence evidence.change to firsthand_reconstruct;

grant execute on function platform.beat(text, text, jsonb),
  platform.clock_doubt(timestamptz) to firsthand_reconstruct;
grant select on platform.ability, platform.incident to firsthand_reconstruct;

grant execute on function
  work.add(text, text, text, text, jsonb, text, integer),
  work.minute(),
  work.renew(bigint, integer, integer),
  work.settle(bigint, integer, text, text, integer, integer),
  work.settle_later(text, integer, integer),
  work.start(bigint, integer, integer)
  to firsthand_reconstruct;
