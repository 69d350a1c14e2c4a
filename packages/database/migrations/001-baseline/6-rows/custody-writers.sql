-- Which role may write which action into custody (decision 069); a migration that introduces an action adds its rows.
-- No worker may enter that an item was hidden, moved or erased: the owner's functions do that, and write the entries
-- themselves.
insert into custody.writer (role, action)
select 'firsthand_' || w.process, a.action from (values
  ('preserve', array['intake.received', 'item.preserved', 'item.lock-missing', 'item.lock-refused', 'item.twin', 'arrival.seen',
    'arrival.erased', 'statement.received', 'contact.received', 'key.proven', 'key.put-away', 'key.laid-back',
    'incident.locks-extended', 'incident.locks-refused', 'incident.locks-restored', 'clock.checked']),
  ('inspect', array['item.inspected', 'item.twin', 'rendition.made']),
  ('normalise', array['rendition.made', 'rendition.refused', 'text.read']),
  ('reconstruct', array['revision.stored']),
  ('ops', array['key.made', 'incident.opened', 'incident.activated', 'incident.closing', 'incident.closed', 'incident.warned',
    'incident.texts-set', 'incident.watched', 'incident.keep-set', 'membership.given', 'membership.taken',
    'submission.promoted', 'officer.made', 'officer.opens-set', 'officer.ended', 'officer.disabled', 'officer.enabled',
    'officer.reset', 'officer.until-set', 'officer.unlocked', 'duty-call.asked', 'duty-call.answered', 'custody.verified']),
  ('command', array['key.made', 'incident.opened', 'incident.activated', 'incident.closing', 'incident.closed',
    'incident.warned', 'incident.texts-set', 'incident.watched', 'incident.preflight', 'incident.closing-set',
    'incident.keep-set', 'membership.given', 'membership.taken', 'officer.ended', 'officer.disabled', 'officer.enabled',
    'officer.reset', 'officer.until-set', 'officer.unlocked', 'officer.set-up', 'session.opened', 'session.closed',
    'sign-in.locked-out', 'duty-call.asked', 'duty-call.answered',
    'look.opened', 'look.shown', 'look.played', 'look.downloaded', 'look.view', 'look.exported', 'identifying.opened',
    'item.exposed', 'log.read', 'search.asked', 'view.saved', 'view.renamed', 'view.removed',
    'reason.given', 'note.written', 'reply.sent', 'contact.opened', 'review.decided', 'review.group-decided', 'review.undone',
    'verification.entered', 'item.cleared', 'item.covered', 'item.restricted', 'item.move-asked', 'restriction.lifted',
    'rendition.asked', 'cleaning.asked', 'tag.added', 'tag.removed', 'subject.made', 'subject.marked', 'subject.unmarked',
    'subject.merged', 'subject.parted', 'anchor.set', 'anchor.withdrawn', 'anchor.confirmed', 'nudge.proposed',
    'nudge.confirmed', 'nudge.rejected', 'nudge.taken-back', 'nudge.expired', 'still.taken', 'still.made', 'police.added',
    'police.sent', 'brief.made', 'brief.opened', 'brief.recalled', 'brief.linked', 'alarm.taken', 'alarm.passed-on',
    'alarm.no-action', 'alarm.rang-again', 'alarm.escalated', 'alarm-rule.changed', 'duty.set', 'duty.done'])
) w(process, actions) cross join unnest(w.actions) a(action);

-- The time from which every act of this kind must have an entry. Older rows may have no entry; that is no fault.
insert into custody.told_since (action) values ('officer.made'), ('membership.given');
