import type { NudgeDecision, NudgeEffect } from '@firsthand/database/command'
import { type ItemId, parseId } from '@firsthand/domain'
import { parseReason } from '../items/reason-note.ts'
import { parsePress } from '../triage/triage-wish.ts'
import { MOST_OFFSET_MS } from './nudge-refusals.ts'

/** `other` began `offsetMs` after `item`. */
export interface NudgePair {
  readonly item: ItemId
  readonly other: ItemId
  readonly offsetMs: number
}

export interface NudgeWish extends NudgePair {
  readonly withinMs: number
  /** What the officer was shown that it would move: where that is another by now, nothing is done. */
  readonly shown: NudgeEffect
  readonly reason: string | undefined
  readonly wish: string | undefined
}

const MOST_WITHIN_MS = 3_600_000
/** Two frames: what an officer sees by comparing pictures is hardly finer. */
const USUAL_WITHIN_MS = 80

/** `{ item, other, offsetMs, withinMs?, shown: { items, shiftMs }, reason, wish? }` */
export function parseNudgeWish(body: unknown): NudgeWish | undefined {
  const fields = fieldsOf(body)
  const shown = parseShown(fields?.get('shown'))
  const wish = parsePress(body)
  const pair = fields && parsePair(fields)
  const withinMs = within(fields?.get('withinMs') ?? USUAL_WITHIN_MS, 1, MOST_WITHIN_MS)
  if (!pair || withinMs === undefined || !shown || !wish) return undefined
  return { ...pair, ...wish, withinMs, shown, reason: parseReason(body) }
}

/** `{ items, shiftMs }` */
export function parseShown(value: unknown): NudgeEffect | undefined {
  const shown = fieldsOf(value)
  const items = within(shown?.get('items'), 1, 10_000_000)
  const shiftMs = within(shown?.get('shiftMs'), -MOST_OFFSET_MS * 100, MOST_OFFSET_MS * 100)
  return items === undefined || shiftMs === undefined ? undefined : { items, shiftMs }
}

/** Of an address: numbers are texts there. */
export function parseNudgePair(query: Readonly<Record<string, string>>): NudgePair | undefined {
  const text = query['offsetMs'] ?? ''
  const offsetMs = /^-?\d{1,13}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined
  return parsePair(new Map<string, unknown>([...Object.entries(query), ['offsetMs', offsetMs]]))
}

function parsePair(fields: Fields): NudgePair | undefined {
  const [item, other] = [parseId('item', fields.get('item')), parseId('item', fields.get('other'))]
  const offsetMs = within(fields.get('offsetMs'), -MOST_OFFSET_MS, MOST_OFFSET_MS)
  return !item || !other || item === other || offsetMs === undefined ? undefined : { item, other, offsetMs }
}

const DECISIONS = ['confirmed', 'rejected', 'taken-back'] as const

/** `{ decision, reason }` */
export function parseNudgeDecision(
  body: unknown,
): { readonly decision: NudgeDecision['decision']; readonly reason: string | undefined } | undefined {
  const decision = DECISIONS.find((one) => one === fieldsOf(body)?.get('decision'))
  return decision && { decision, reason: parseReason(body) }
}

type Fields = ReadonlyMap<string, unknown>

const within = (value: unknown, low: number, high: number): number | undefined =>
  typeof value === 'number' && value >= low && value <= high ? value : undefined

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined
