import type { TrailEntry } from '../api/types.ts'
import { DECISION_WORDS, wordsOf } from '../words/labels.ts'
import { copyWords, failureWords } from '../words/making.ts'
import { within } from '../words/sentence.ts'
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
  'item.twin': 'found a twin of it',
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
  'text.read': 'read or heard what it says',
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
  'reason.given': 'gave a reason',
  'store.probed': 'tried whether the store keeps its locks',
  'item.lock-extended': 'locked it for longer',
  'look.exported': 'took out a revision of the timeline',
  'look.preview': 'saw its picture',
  'look.list': 'saw it in a list',
  'view.renewed': 'kept a view open',
  'search.run': 'searched words and transcripts',
  'note.written': 'wrote a note',
  'anchor.set': 'pinned it',
  'anchor.withdrawn': 'took back what was pinned',
  'inspection.asked': 'asked for it to be inspected again',
  'officer.removed': 'removed an officer',
  'session.opened': 'signed in',
  'session.closed': 'signed out',
  'sign-in.locked-out': 'was locked out after wrong codes',
  'custody.verified': 'checked the chain of entries',
  'review.decided': 'decided',
  'review.group-decided': 'decided on a whole group',
  'review.undone': 'took a decision back',
  'verification.entered': 'wrote in the verification ledger',
  'tag.added': 'put a tag on it',
  'tag.removed': 'took a tag off',
}

const PAGE_SAID: Readonly<Record<string, string>> = {
  shown: 'the page said: sent as it is',
  'details-removed': "the page said: sent without the file's own details",
}

/** Who did what, as a sentence without its full stop. */
export function trailSentence({ action, actor, actorName, detail }: TrailEntry): string {
  const who = actorName ?? actor.replace(/^worker:/, 'worker ')
  const more = moreOf(action, detail)
  const what = action === 'item.twin' ? twinWords(detail) : (ACTIONS[action] ?? wordsOf(action))
  return `${who}: ${what}${more === undefined ? '' : `: ${more}`}`
}

/** Like is not the same: only equal bytes are told as equal. */
function twinWords(detail: string): string {
  if (codeOf(detail, 'kind') !== 'near') return 'found the same bytes in another item'
  const marks = [
    FORMS[codeOf(detail, 'form') ?? ''] ?? [],
    /"mirrored":true/.test(detail) ? 'mirrored' : [],
    /"quarters":[1-9]/.test(detail) ? 'turned' : [],
  ].flat()
  return `found a picture like it in another item${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`
}

const FORMS: Readonly<Record<string, string>> = { part: 'a part of it', bar: 'with a bar over it' }

const codeOf = (detail: string, name: string): string | undefined =>
  new RegExp(`"${name}":"([a-z0-9.:_-]+)"`).exec(detail)?.[1]

/** The codes of an entry's detail that a reader needs beside the action. */
function moreOf(action: string, detail: string): string | undefined {
  const code = (name: string): string | undefined => codeOf(detail, name)
  const decision = code('decision')
  if (decision !== undefined) return DECISION_WORDS[decision] ?? decision
  if (action.startsWith('anchor.')) return pinWords(PINNED[code('about') ?? ''], detail)
  const said = code('pageSaid')
  if (said !== undefined) return PAGE_SAID[said] ?? wordsOf(said)
  const ofKind = action.startsWith('rendition.') || action === 'item.exposed'
  const rendition = ofKind ? code('kind') : code('rendition')
  if (action === 'rendition.refused') return refusedWords(code('tool')?.replace(/^[a-z]+\./, ''), code('reason'))
  return rendition === undefined ? undefined : wordsOf(rendition)
}

function pinWords(pinned: string | undefined, detail: string): string | undefined {
  if (detail.includes('"replacedBy":')) return `${pinned ?? 'it'}, for a newer pin`
  return detail.includes('"replaces":') ? `${pinned ?? 'it'}, in the place of an older pin` : pinned
}

const PINNED: Readonly<Record<string, string>> = {
  time: 'its time',
  place: 'its place',
  link: 'its link with another item',
}

/** "playable copy (720p): it is locked with a password" */
function refusedWords(kind: string | undefined, reason: string | undefined): string | undefined {
  const parts = [
    ...(kind === undefined ? [] : [within(copyWords(kind))]),
    ...(reason === undefined ? [] : [within(failureWords(reason)).replace(/\.$/, '')]),
  ]
  return parts.length === 0 ? undefined : parts.join(': ')
}

/** Beside an entry that intake made no more exact than the minute, once for a list. */
export const RECEIVE_TIME_NOTE =
  'Receive times are rounded up to the minute, so that nobody can be found by them; they may lie after the entry.'

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
