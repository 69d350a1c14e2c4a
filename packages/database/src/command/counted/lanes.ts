import { type RawBuilder, sql } from 'kysely'
import type { TimelineFilter } from './filter.ts'

/** Positions count from 1; `evidence.lane_of` has the same lists. */
export const LANE_KINDS = ['', 'image', 'video', 'audio', 'document', 'archive', 'other'] as const
export const LANE_STATES = ['', 'placed', 'likely', 'open', 'arriving'] as const

/** Conditions on `m`, a row of sums with a `lane` (kind and state in one number). Each begins with `and`. */
export function ofKindAndState({ kind, state }: TimelineFilter): RawBuilder<unknown> {
  const kinds = kind === undefined ? sql`` : sql`and m.lane >> 3 = ${LANE_KINDS.indexOf(kind)}`
  const states = state === undefined ? sql`` : sql`and m.lane & 7 = ${LANE_STATES.indexOf(state)}`
  return sql`${kinds} ${states}`
}
