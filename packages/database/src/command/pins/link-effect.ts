import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'

/** What a nudge would move: members of either item's rig, and by how much. */
export interface NudgeEffect {
  readonly items: number
  readonly shiftMs: number
}

export interface NudgeScope {
  readonly incident: string
  readonly item: string
  readonly other: string
  /** `other` began this many ms after `item`. */
  readonly offsetMs: number
}

/** Undefined if one of the two items is in no list, or not placed. */
export async function readNudgeEffect(
  db: Database | Transaction<Schema>,
  { incident, item, other, offsetMs }: NudgeScope,
): Promise<NudgeEffect | undefined> {
  const { rows } = await sql<NudgeEffect>`
    select items, shift_ms as "shiftMs" from evidence.nudge_effect(${incident}, ${item}, ${other},
      ${offsetMs}::double precision)`.execute(db)
  return rows[0]
}

/** Above either limit a second officer must confirm: more than 5 items moved, or more than 1 s. */
const MOST_ITEMS = 5
const MOST_SHIFT_MS = 1000

export const needsSecondOfficer = ({ items, shiftMs }: NudgeEffect): boolean =>
  items > MOST_ITEMS || Math.abs(shiftMs) > MOST_SHIFT_MS

/**
 * Whether two effects are the same. Between the two a full solve may have moved estimates a little. A difference of up
 * to one frame (40 ms) is ignored, because nobody sees it.
 */
export const isSameEffect = (one: NudgeEffect, other: NudgeEffect): boolean =>
  one.items === other.items && Math.abs(one.shiftMs - other.shiftMs) <= 40
