import type { TrailEntry } from '../shared/api/types.ts'
import { actorWords } from '../shared/words/actor.ts'
import { wordFor } from '../shared/words/catalog.ts'
import { DECISION_WORDS, wordsOf } from '../shared/words/labels.ts'
import { copyWords, failureWords } from '../shared/words/making.ts'
import { within } from '../shared/words/sentence.ts'
import { dayAndMinute, dayAndTime } from '../shared/words/time.ts'
import { ACTION_WORDS } from './action-words.ts'
import { FORMS, PAGE_SAID, PINNED, TRAIL } from './trail-catalog.ts'

/** Who did what, as a sentence without its full stop. */
export function trailSentence({ action, actor, actorName, proposerName, detail }: TrailEntry): string {
  const who = actorName ?? actorWords(actor)
  // An officer confirmed another officer's link, so the sentence names the proposer.
  if (action === 'anchor.set' && proposerName) return `${who}: ${TRAIL.confirmedLink(proposerName)}`
  const more = moreOf(action, detail)
  const what = action === 'item.twin' ? twinWords(detail) : (wordFor(ACTION_WORDS, action) ?? wordsOf(action))
  return `${who}: ${what}${more === undefined ? '' : `: ${more}`}`
}

/** Similar pictures are called alike. Only equal bytes are called the same. */
function twinWords(detail: string): string {
  if (codeOf(detail, 'kind') !== 'near') return TRAIL.sameBytes
  const marks = [
    wordFor(FORMS, codeOf(detail, 'form') ?? '') ?? [],
    /"mirrored":true/.test(detail) ? TRAIL.mirrored : [],
    /"quarters":[1-9]/.test(detail) ? TRAIL.turned : [],
  ].flat()
  return `${TRAIL.alike}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`
}

const codeOf = (detail: string, name: string): string | undefined =>
  new RegExp(`"${name}":"([a-z0-9.:_-]+)"`).exec(detail)?.[1]

/** The details of an entry that a reader needs beside the action. */
function moreOf(action: string, detail: string): string | undefined {
  const code = (name: string): string | undefined => codeOf(detail, name)
  const decision = code('decision')
  if (decision !== undefined) return wordFor(DECISION_WORDS, decision) ?? decision
  if (action.startsWith('anchor.')) return pinWords(wordFor(PINNED, code('about') ?? ''), detail)
  const said = code('pageSaid')
  if (said !== undefined) return wordFor(PAGE_SAID, said) ?? wordsOf(said)
  const ofKind = action.startsWith('rendition.') || action === 'item.exposed'
  const rendition = ofKind ? code('kind') : code('rendition')
  if (action === 'rendition.refused') return refusedWords(code('tool')?.replace(/^[a-z]+\./, ''), code('reason'))
  return rendition === undefined ? undefined : wordsOf(rendition)
}

function pinWords(pinned: string | undefined, detail: string): string | undefined {
  const it = pinned ?? TRAIL.it
  if (detail.includes('"replacedBy":')) return TRAIL.forNewer(it)
  const moves = detail.includes('"byOne":true') ? /"moves":(\d{1,9})\b/.exec(detail)?.[1] : undefined
  const told = moves === undefined ? pinned : TRAIL.byOne(it, moves)
  return detail.includes('"replaces":') ? TRAIL.forOlder(told ?? it) : told
}

/** Example: "playable copy (720p): it is locked with a password". */
function refusedWords(kind: string | undefined, reason: string | undefined): string | undefined {
  const parts = [
    ...(kind === undefined ? [] : [within(copyWords(kind))]),
    ...(reason === undefined ? [] : [within(failureWords(reason)).replace(/\.$/, '')]),
  ]
  return parts.length === 0 ? undefined : parts.join(': ')
}

const MINUTE_MS = 60_000

/**
 * When an entry was made, in epoch ms and in words. Entries of processes show only the minute, rounded up, because they
 * are written seconds after an arrival and would reveal it. Older entries hold the second, which is not shown either.
 * For an arrival the detail holds the minute that intake kept. An act of a person is shown to the second.
 */
export function trailTime(
  { at, actor, action, detail }: TrailEntry,
  zone: string,
): { readonly at: number; readonly text: string } {
  if (isPerson(actor)) return { at, text: dayAndTime(at, zone) }
  const received = action === 'intake.received' ? /"receivedAt":(\d{1,15})\b/.exec(detail)?.[1] : undefined
  const minute = received === undefined ? Math.ceil(at / MINUTE_MS) * MINUTE_MS : Number(received)
  return { at: minute, text: TRAIL.by(dayAndMinute(minute, zone)) }
}

/** Whether the actor is an officer (`of_`), or an operator who stated a name at the command line (`ops:`). */
export const isPerson = (actor: string): boolean => /^(of_|ops:)/.test(actor)
