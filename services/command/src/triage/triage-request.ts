import { type Decision, WHOLES } from '@firsthand/database/command/triage'
import { z } from 'zod'
import { id, idempotency, idempotencyKey, orUndefined, parsedBy, withoutUndefined } from '../door/parts.ts'
import { narrowing } from '../selection/narrowing.ts'

const decision = z.enum(['relevant', 'not-relevant', 'urgent', 'undecided'] satisfies Decision[])
const whole = z.enum(WHOLES)

export const takeRequest = z
  .object({
    holder: idempotencyKey,
    filter: narrowing.nullish(),
    want: z.number().min(1).max(3).default(2),
    putOffToo: orUndefined(z.boolean()),
    first: orUndefined(id('item')),
  })
  .transform(({ holder, filter, want, putOffToo, first }) =>
    withoutUndefined({
      holder,
      want: Math.floor(want),
      isPutOffToo: putOffToo === true,
      first,
      ...(filter ?? { filter: {} }),
    }),
  )

export const holding = z.object({ holder: idempotencyKey })

const isKept = orUndefined(z.boolean()).transform((value) => value || undefined)
const count = z.int().nonnegative().optional()

export const decideRequest = parsedBy(
  z.object({
    ...{ wish: idempotencyKey, item: id('item'), decision, whole: whole.default('item'), upTo: count, seen: count },
    ...{ holder: orUndefined(idempotencyKey), keepsCovered: isKept },
  }),
  // A decision on a group must state the `upTo` that came with the group's count. Items that came later are left out.
  (wish) => (wish.whole !== 'item' && wish.upTo === undefined ? undefined : withoutUndefined(wish)),
)
export type DecideRequest = z.output<typeof decideRequest>

/** A decision on one item, made on its page. Without a key each request is a new decision. */
export const reviewRequest = z
  .object({ decision, ...idempotency, seen: orUndefined(z.number().nonnegative()), keepsCovered: isKept })
  .transform(withoutUndefined)

/** A group to be counted before it is decided on. */
export const groupAsked = z.object({ whole: whole.default('twins'), holder: orUndefined(idempotencyKey) })
