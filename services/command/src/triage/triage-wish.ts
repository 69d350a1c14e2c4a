import type { Narrowing } from '@firsthand/database/command'
import { type Decision, WHOLES } from '@firsthand/database/command/triage'
import { z } from 'zod'
import { id, instantText, orNone, press, pressKey, readBy, said } from '../door/parts.ts'
import { FILTER_WORDS, filterOf } from '../selection/filter.ts'

const decision = z.enum(['relevant', 'not-relevant', 'urgent', 'undecided'] satisfies Decision[])
const whole = z.enum(WHOLES)

/** One of them alone leaves the other end open; empty is absent. */
const end = z.union([z.literal(['', null]).transform(() => undefined), instantText]).optional()

/** The common selection of an address: the filter's words, `from` and `to` in epoch ms. */
export const narrowing = z
  .object({ ...FILTER_WORDS, from: end, to: end })
  .transform(({ from, to, ...words }): Narrowing => {
    const filter = filterOf(words)
    if (from === undefined && to === undefined) return { filter }
    return { filter, window: { from: from ?? -8.64e15, to: to ?? 8.64e15 } }
  })

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
  // A group is decided on as it was counted and told, or not at all.
  (wish) => (wish.whole !== 'item' && wish.upTo === undefined ? undefined : said(wish)),
)
export type DecideWish = z.output<typeof decideWish>

/** Of one item, on its page: without a key each request is a decision. */
export const reviewWish = z
  .object({ decision, ...press, seen: orNone(z.number().nonnegative()), keepsCovered: isKept })
  .transform(said)

/** A group before it is decided on. */
export const groupAsked = z.object({ whole: whole.default('twins'), holder: orNone(pressKey) })
