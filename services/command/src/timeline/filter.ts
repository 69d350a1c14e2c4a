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

/**
 * The view's filter, narrowed by what was asked: custody tells of the view, so nothing wider is ever shown. Undefined
 * when what was asked lies outside of it.
 */
export function narrowed(viewFilter: string, asked: TimelineFilter): TimelineFilter | undefined {
  const ofView = parseFilter(Object.fromEntries(new URLSearchParams(viewFilter)))
  if (!ofView) return undefined
  const both = { ...asked, ...ofView }
  const isInside =
    (asked.kind ?? both.kind) === both.kind &&
    (asked.stage ?? both.stage) === both.stage &&
    (asked.state ?? both.state) === both.state
  return isInside ? both : undefined
}

function parseWord<const W extends string>(value: unknown, words: readonly W[]): W | 'bad' | undefined {
  if (value === undefined || value === '' || value === null) return undefined
  return words.find((word) => word === value) ?? 'bad'
}
