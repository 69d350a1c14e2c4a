import { ALARM_STATES } from '@firsthand/database/command/alarms'
import { z } from 'zod'
import { id, oneOf, reasonText, underView } from '../door/parts.ts'

const MOST_AT_ONCE = 500
const LONGEST = 120

/** `after` is a cursor: the list continues behind this alarm. */
export const alarmsQuery = z.object({
  ...underView,
  state: oneOf(ALARM_STATES).default('waiting'),
  class: oneOf(['grave', 'ordinary']).optional(),
  ...{ after: id('alarm').optional(), group: id('alarm').optional() },
})

const alarms = z.array(id('alarm')).min(1).max(MOST_AT_ONCE)
export const chosenAlarms = z.object({ alarms })

const shortLine = z
  .string()
  .trim()
  .max(LONGEST)
  .refine((text) => !/\p{Cc}/u.test(text))

/** `passed-on` needs a recipient and may have a reference; `no-action` needs a reason. */
const ending = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('no-action'), reason: reasonText }),
  z.object({
    outcome: z.literal('passed-on'),
    to: shortLine.min(1),
    reference: shortLine.nullish().transform((text) => text || null),
  }),
])
export const endedAlarms = z.object({ alarms, ending })
