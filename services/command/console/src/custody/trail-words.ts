import type { TrailEntry } from '../api/types.ts'
import { DECISION_WORDS, wordsOf } from '../words/labels.ts'
import { dayAndMinute, dayAndTime } from '../words/time.ts'

const ACTIONS: Readonly<Record<string, string>> = {
  'intake.received': 'received from the witness',
  'intake.withdrawn': 'the witness asked not to use it',
  'arrival.seen': "kept the phone's preview before the file came",
  'arrival.erased': "erased the phone's preview of a check",
  'statement.received': 'received words from the witness',
  'contact.received': 'received a way to reach the witness, sealed',
  'contact.opened': 'opened the way to reach the witness',
  'reply.sent': 'sent a reply to the witness',
  'item.twin': 'found the same bytes in another item',
  'key.made': "made the incident's key",
  'key.proven': "proved the incident's key",
  'incident.opened': 'opened the incident',
  'incident.activated': 'opened the incident again',
  'incident.closing': 'took nothing new from here on',
  'incident.closed': 'closed the incident',
  'incident.warned': 'warned of something at the opening',
  'incident.texts-set': 'set what the page says to witnesses',
  'officer.added': 'made an officer',
  'submission.promoted': 'asked to move a submission here',
  'clock.checked': 'compared the clock',
  'membership.given': 'added an officer',
  'membership.taken': 'removed an officer',
  'revision.stored': 'worked the timeline out again',
  'rendition.made': 'made a copy that can be shown',
  'rendition.refused': 'could not make a copy to show',
  'item.hash-mismatch': 'found that the digest does not match',
  'item.preserved': 'kept as received',
  'item.superseded': 'replaced by a more complete file',
  'item.locked': 'locked against deletion',
  'item.lock-missing': 'found it without the lock that was asked for, and waits',
  'item.inspected': 'inspected',
  'item.withdrawn': 'the witness asked not to use it',
  'item.moved': 'moved',
  'item.arrived': 'arrived',
  'item.rebuilt': 'rebuilt from the buckets',
  'item.erased': 'its key was erased',
  'item.unlocked-store': 'kept in a store without locks',
  'look.opened': 'opened',
  'look.played': 'played',
  'look.downloaded': 'downloaded as received',
  'look.view': 'saw it in a view',
  'view.opened': 'opened a view',
  'identifying.opened': 'opened what could name a person or a phone',
  'item.restricted': 'restricted it to two officers',
  'restriction.lifted': 'lifted the restriction',
  'item.exposed': 'saw the restricted item',
  'rendition.asked': 'asked for a copy once more',
  'cleaning.asked': 'asked for a copy for sharing',
  'search.asked': 'searched words and transcripts',
  'twin.found': 'found that it looks like another item',
  'reason.given': 'gave a reason',
  'review.decided': 'decided',
}

const PAGE_SAID: Readonly<Record<string, string>> = {
  shown: 'the page said: sent as it is',
  'details-removed': "the page said: sent without the file's own details",
}

/** Who did what, as a sentence without its full stop. */
export function trailSentence({ action, actor, actorName, detail }: TrailEntry): string {
  const who = actorName ?? actor.replace(/^worker:/, 'worker ')
  const more = moreOf(action, detail)
  return `${who}: ${ACTIONS[action] ?? wordsOf(action)}${more === undefined ? '' : `: ${more}`}`
}

/** The codes of an entry's detail that a reader needs beside the action. */
function moreOf(action: string, detail: string): string | undefined {
  const code = (name: string): string | undefined => new RegExp(`"${name}":"([a-z-]+)"`).exec(detail)?.[1]
  const decision = code('decision')
  if (decision !== undefined) return DECISION_WORDS[decision] ?? decision
  const said = code('pageSaid')
  if (said !== undefined) return PAGE_SAID[said] ?? wordsOf(said)
  const rendition = action.startsWith('rendition.') ? code('kind') : code('rendition')
  return rendition === undefined ? undefined : wordsOf(rendition)
}

const MINUTE_MS = 60_000

/**
 * When an entry was made, in epoch ms and in words. Intake keeps no more than the minute of an arrival (its detail says
 * which); the second at which our worker wrote that down is not the arrival's, and would look as if it were.
 */
export function trailTime(
  { at, actor, detail }: TrailEntry,
  zone: string,
): { readonly at: number; readonly text: string } {
  if (actor !== 'intake') return { at, text: dayAndTime(at, zone) }
  const received = /"receivedAt":(\d{1,15})\b/.exec(detail)?.[1]
  const minute = received === undefined ? Math.floor(at / MINUTE_MS) * MINUTE_MS : Number(received)
  return { at: minute, text: dayAndMinute(minute, zone) }
}
