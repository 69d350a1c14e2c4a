import { ANCHOR_SOURCES } from '@firsthand/database/command'
import { z } from 'zod'
import { id, idempotency, orDefault, parsedBy, reason } from '../door/parts.ts'
import { shownEffect } from '../pins/shown-effect.ts'

/** Digital capture times before it come from unset clocks. The solve has the same floor. */
const FLOOR_MS = 631_152_000_000
/** The latest time that a file can name. That it lies in the future is refused in words. */
const CEILING_MS = 4_102_444_800_000
const MOST_INTERVAL_MS = 366 * 86_400_000
const MOST_OFFSET_MS = 31 * 86_400_000
const MOST_RADIUS_M = 100_000

const within = (low: number, high: number) => z.number().min(low).max(high)
const moment = within(FLOOR_MS, CEILING_MS)

/** One moment or an interval. `intoMs` is the offset into the recording. */
function spanOf(from: number, to: number, intoMs: number) {
  if (to < from || to - from > MOST_INTERVAL_MS) return undefined
  return { fromMs: Math.round(from - intoMs), toMs: Math.round(to - intoMs) }
}

const time = z.object({ at: moment.nullish(), from: moment.nullish(), to: moment.nullish() })
const place = z.object({ lat: within(-90, 90), lon: within(-180, 180), radiusM: within(1, MOST_RADIUS_M) })

/** An officer's pin: a time or a place, never both; times in epoch ms. A retry is the same pin. */
export const anchorRequest = parsedBy(
  z.object({
    ...{ time: time.nullish(), place: place.nullish(), intoMs: orDefault(within(0, 86_400_000), 0) },
    ...{ source: z.enum(ANCHOR_SOURCES), reason, ...idempotency },
  }),
  ({ time, place, intoMs, ...said }) => {
    if (time && place) return undefined
    if (place) return { about: 'place', ...said, ...place } as const
    const [from, to] = [time?.at ?? time?.from, time?.at ?? time?.to]
    const span = from == null || to == null ? undefined : spanOf(from, to, intoMs)
    return span && ({ about: 'time', ...said, ...span } as const)
  },
)
export type AnchorRequest = z.output<typeof anchorRequest>

const momentText = z
  .string()
  .regex(/^\d{1,13}$/)
  .transform(Number)
  .pipe(moment)
/** Of the item's beginning, for `pin-effect`. */
export const pinSpan = parsedBy(z.object({ from: momentText, to: momentText }), ({ from, to }) => spanOf(from, to, 0))

/** `other` (its id or its number) began `offsetMs` after the item, with 90 % probability within `withinMs` of that. */
export const linkRequest = z.object({
  source: orDefault(z.enum(ANCHOR_SOURCES), 'comparison'),
  reason,
  other: z.union([id('item'), within(1, Number.MAX_SAFE_INTEGER)]),
  offsetMs: within(-MOST_OFFSET_MS, MOST_OFFSET_MS),
  withinMs: orDefault(within(1, 3_600_000), 200),
  /** The effect that the officer was shown. */
  shown: shownEffect.optional().transform((effect) => effect),
  ...idempotency,
})
export type LinkRequest = z.output<typeof linkRequest>
