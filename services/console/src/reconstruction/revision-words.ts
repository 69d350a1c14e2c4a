import { WHEN_WORDS } from '../evidence/item/when-words.ts'
import type { Revision, RevisionChange } from '../shared/api/types.ts'
import { distance, shifted } from '../shared/words/distance.ts'
import { howExact } from '../shared/words/interval.ts'
import { STATE_WORDS, wordsOf } from '../shared/words/labels.ts'
import { dayAndTime, dayAndTimeBy, plusMinus } from '../shared/words/time.ts'
import { REVISION_WORDS } from './revision-catalog.ts'

export const settledWords = ({ provisional }: Pick<Revision, 'provisional'>): string =>
  provisional ? REVISION_WORDS.provisional : REVISION_WORDS.settled

/** How many items a revision placed again, in words. */
export function changedWords({ changed, items }: Revision): string {
  return changed === 0 ? REVISION_WORDS.nothingMoved(items) : REVISION_WORDS.placedAnew(changed, items)
}

/**
 * What a settled (not provisional) revision changed since the previous settled one, and how many items a pin held in
 * place.
 */
export function differenceWords({ difference, provisional }: Revision): string {
  if (provisional) return REVISION_WORDS.neighbourhood
  const since = readSinceSettled(difference)
  const held = heldPins(difference).length
  const parts = [...sinceWords(since), ...(held > 0 ? [REVISION_WORDS.held(held)] : [])]
  return `${againstWords(since.against)}: ${parts.length === 0 ? REVISION_WORDS.noOther : parts.join(' · ')}`
}

const againstWords = (against: number | null): string =>
  against === null ? REVISION_WORDS.firstSettled : REVISION_WORDS.against(against)

function sinceWords({ moved, maxMs, widened, narrowed, restated, first }: SinceSettled): readonly string[] {
  return [
    ...(moved > 0 ? [REVISION_WORDS.moved(moved, distance(maxMs))] : []),
    ...(widened > 0 ? [REVISION_WORDS.grew(widened)] : []),
    ...(narrowed > 0 ? [REVISION_WORDS.shrank(narrowed)] : []),
    ...(restated > 0 ? [REVISION_WORDS.restated(restated)] : []),
    ...(first > 0 ? [REVISION_WORDS.first(first)] : []),
  ]
}

/** What a settled revision changed against the previous settled one, as the worker stores it. */
interface SinceSettled {
  readonly against: number | null
  readonly moved: number
  readonly maxMs: number
  readonly widened: number
  readonly narrowed: number
  readonly restated: number
  readonly first: number
  readonly widest: readonly NamedWidth[]
  readonly pinned: readonly (NamedWidth & { readonly byMs: number })[]
}

/** Full widths of an item's interval, ms. */
interface NamedWidth {
  readonly item: string
  readonly fromMs: number
  readonly toMs: number
}

/** Reads what a settled revision changed. A provisional revision stores none of this, so all counts are 0. */
export function readSinceSettled(difference: Revision['difference']): SinceSettled {
  const fields = fieldsOf(difference['settled']) ?? new Map()
  const number = (name: string): number => numberIn(fields, name) ?? 0
  return {
    ...{ against: numberIn(fields, 'against') ?? null, moved: number('moved'), maxMs: number('maxMs') },
    ...{ widened: number('widened'), narrowed: number('narrowed'), restated: number('restated') },
    ...{ first: number('first'), widest: widthsOf(fields.get('widest')), pinned: widthsOf(fields.get('pinned')) },
  }
}

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined

const numberIn = (fields: ReadonlyMap<string, unknown>, name: string): number | undefined => {
  const value = fields.get(name)
  return typeof value === 'number' ? value : undefined
}

function widthsOf(list: unknown): SinceSettled['pinned'] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown) => {
    const fields = fieldsOf(one)
    const item = fields?.get('item')
    if (!fields || typeof item !== 'string') return []
    const [fromMs, toMs] = [numberIn(fields, 'fromMs') ?? 0, numberIn(fields, 'toMs') ?? 0]
    return [{ item, fromMs, toMs, byMs: numberIn(fields, 'byMs') ?? 0 }]
  })
}

/** Example: "± 8 s → ± 3 days". */
export const widthWords = ({ fromMs, toMs }: Omit<NamedWidth, 'item'>): string =>
  `${plusMinus(0, fromMs)} → ${plusMinus(0, toMs)}`

/** Pins that held their items in place where the reconstruction alone would have moved them, and by how much. */
export function heldPins(difference: Revision['difference']): readonly NamedMove[] {
  const { pinned } = difference
  return Array.isArray(pinned) ? pinned.flatMap((one: unknown) => heldOf(one) ?? []) : []
}

interface NamedMove {
  readonly item: string
  readonly byMs: number
}

function heldOf(one: unknown): NamedMove | undefined {
  const fields = fieldsOf(one)
  const [item, byMs] = [fields?.get('item'), fields && numberIn(fields, 'byMs')]
  return fields?.get('held') === true && typeof item === 'string' && byMs !== undefined ? { item, byMs } : undefined
}

type Brief = RevisionChange['moved'][number]['after']

export function placedWords(brief: Brief | null, zone: string): string {
  if (brief === null) return REVISION_WORDS.notPlaced
  const { earliest, estimate, latest, status } = brief
  if (estimate === null) return WHEN_WORDS.before(dayAndTimeBy(latest, zone))
  const state = status === 'placed' || status === 'likely' ? STATE_WORDS[status].toLowerCase() : wordsOf(status)
  return `${dayAndTime(estimate, zone)} ${howExact({ earliest, estimate, latest }, zone)}, ${state}`
}

export function movedWords({ movedMs, before, after }: RevisionChange['moved'][number]): string {
  if (before === null) return REVISION_WORDS.firstTime
  if (movedMs === null) return REVISION_WORDS.statusChanged
  const [fromMs, toMs] = [before.latest - before.earliest, after.latest - after.earliest]
  if (movedMs === 0 && toMs > fromMs) return REVISION_WORDS.intervalGrew
  if (movedMs === 0 && toMs < fromMs) return REVISION_WORDS.intervalShrank
  if (movedMs === 0)
    return before.status === after.status ? REVISION_WORDS.reasonsChanged : REVISION_WORDS.statusChanged
  return shifted(movedMs)
}
