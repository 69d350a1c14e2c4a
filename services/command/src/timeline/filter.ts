import type { TimelineFilter, TimelineState } from '@firsthand/database/command'
import { ITEM_KINDS, ITEM_STAGES, PLACEMENT_STATUSES } from '@firsthand/domain'

const STATES: readonly TimelineState[] = [...PLACEMENT_STATUSES, 'arriving']

type Given = Readonly<Record<string, unknown>>

/** Undefined when a value is none of the closed words; absent or empty means all. */
export function parseFilter(given: Given): TimelineFilter | undefined {
  const kind = parseWord(given['kind'], ITEM_KINDS)
  const stage = parseWord(given['stage'], ITEM_STAGES)
  const state = parseWord(given['state'], STATES)
  if (kind === 'bad' || stage === 'bad' || state === 'bad') return undefined
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
    ...(state === undefined ? {} : { state }),
  }
}

/** Canonical text for custody and for comparing: `kind=video&state=placed`; `` for everything. */
export const filterText = ({ kind, stage, state }: TimelineFilter): string =>
  Object.entries({ kind, stage, state })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`))
    .join('&')

/** What was asked may be narrower than the view that custody tells of, never wider. */
export function isWithin(asked: TimelineFilter, viewFilter: string): boolean {
  const allowed = new URLSearchParams(viewFilter)
  const words = new Map(Object.entries(asked))
  return [...allowed].every(([name, value]) => words.get(name) === value)
}

function parseWord<const W extends string>(value: unknown, words: readonly W[]): W | 'bad' | undefined {
  if (value === undefined || value === '' || value === null) return undefined
  return words.find((word) => word === value) ?? 'bad'
}
