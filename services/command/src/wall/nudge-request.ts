import { z } from 'zod'
import { id, idempotency, orDefault, orUndefined, reason } from '../door/parts.ts'
import { MOST_OFFSET_MS } from '../pins/link-refusals.ts'
import { shownEffect } from '../pins/shown-effect.ts'

const MOST_WITHIN_MS = 3_600_000
/** Default uncertainty: two frames, because comparing pictures is hardly more precise. */
const USUAL_WITHIN_MS = 80

const offset = z.number().min(-MOST_OFFSET_MS).max(MOST_OFFSET_MS)
const isPair = ({ item, other }: { readonly item: string; readonly other: string }): boolean => item !== other

/** An officer's link on the wall: `other` began `offsetMs` after `item`. */
export const nudgeRequest = z
  .object({
    ...{ item: id('item'), other: id('item'), offsetMs: offset },
    withinMs: orDefault(z.number().min(1).max(MOST_WITHIN_MS), USUAL_WITHIN_MS),
    ...{ shown: shownEffect, reason, ...idempotency },
  })
  .refine(isPair)

/** The same pair in a query: numbers are strings, and `other` may be the item's number. */
export const pairAsked = z.object({
  item: orUndefined(z.string()),
  other: orUndefined(z.string()),
  offsetMs: orUndefined(z.string()),
})
export type PairAsked = z.output<typeof pairAsked>

const offsetText = z
  .string()
  .regex(/^-?\d{1,13}(\.\d{1,6})?$/)
  .transform(Number)
  .pipe(offset)
const nudgePair = z.object({ item: id('item'), other: id('item'), offsetMs: offsetText }).refine(isPair)
export const parseNudgePair = (query: PairAsked) => nudgePair.safeParse(query).data

export const nudgeDecision = z.object({ decision: z.enum(['confirmed', 'rejected', 'taken-back']), reason })
