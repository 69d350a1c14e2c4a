import { type Decision, WHOLES } from '@firsthand/database/command/triage'
import { z } from 'zod'
import { id, orNone, press, pressKey, readBy, said } from '../door/parts.ts'
import { narrowing } from '../selection/narrowing.ts'

const decision = z.enum(['relevant', 'not-relevant', 'urgent', 'undecided'] satisfies Decision[])
const whole = z.enum(WHOLES)

export const takeWish = z
  .object({
    holder: pressKey,
    filter: narrowing.nullish(),
    want: z.number().min(1).max(3).default(2),
    putOffToo: orNone(z.boolean()),
    first: orNone(id('item')),
  })
  .transform(({ holder, filter, want, putOffToo, first }) =>
    said({ holder, want: Math.floor(want), isPutOffToo: putOffToo === true, first, ...(filter ?? { filter: {} }) }),
  )

export const holding = z.object({ holder: pressKey, item: id('item').optional() }).transform(said)

const isKept = orNone(z.boolean()).transform((value) => value || undefined)
const count = z.int().nonnegative().optional()

export const decideWish = readBy(
  z.object({
    ...{ wish: pressKey, item: id('item'), decision, whole: whole.default('item'), upTo: count, seen: count },
    ...{ holder: orNone(pressKey), keepsCovered: isKept },
  }),
  // A group is decided on as it was counted, or not at all.
  (wish) => (wish.whole !== 'item' && wish.upTo === undefined ? undefined : said(wish)),
)
export type DecideWish = z.output<typeof decideWish>

/** For one item on its page. Without a key each request is a decision. */
export const reviewWish = z
  .object({ decision, ...press, seen: orNone(z.number().nonnegative()), keepsCovered: isKept })
  .transform(said)

/** A group, counted before it is decided on. */
export const groupAsked = z.object({ whole: whole.default('twins'), holder: orNone(pressKey) })
