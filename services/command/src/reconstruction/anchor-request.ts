import { ANCHOR_SOURCES } from '@firsthand/database/command'
import { z } from 'zod'
import { id, idempotency, orDefault, parsedBy, reason } from '../door/parts.ts'
import { shownEffect } from '../pins/shown-effect.ts'

/** Minimum time. Earlier capture times come from clocks that were never set. The solve has the same minimum. */
const FLOOR_MS = 631_152_000_000
/**
 * Maximum time: the start of the year 2100, the latest that a file can name. A time that is merely in the future is
 * refused later, with a sentence.
 */
const CEILING_MS = 4_102_444_800_000
const MOST_INTERVAL_MS = 366 * 86_400_000
const MOST_OFFSET_MS = 31 * 86_400_000
const MOST_RADIUS_M = 100_000

const within = (low: number, high: number) => z.number().min(low).max(high)
const moment = within(FLOOR_MS, CEILING_MS)

/**
 * The earliest and the latest time at which the item can have begun. `intoMs` is the offset into the recording at which
 * the time was seen.
 */
function spanOf(from: number, to: number, intoMs: number) {
  if (to < from || to - from > MOST_INTERVAL_MS) return undefined
  return { fromMs: Math.round(from - intoMs), toMs: Math.round(to - intoMs) }
}

const time = z.object({ at: moment.nullish(), from: moment.nullish(), to: moment.nullish() })
const place = z.object({ lat: within(-90, 90), lon: within(-180, 180), radiusM: within(1, MOST_RADIUS_M) })

/** An officer's pin of a time or a place, never both; times in epoch ms. A retry with the same key is the same pin. */
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
/** The interval of the item's beginning, as a query of `pin-effect`. */
export const pinSpan = parsedBy(z.object({ from: momentText, to: momentText }), ({ from, to }) => spanOf(from, to, 0))

/**
 * An officer's link. `other` (its id or its number) began `offsetMs` after the item; with 90 % probability the error is
 * at most `withinMs`.
 */
export const linkRequest = z.object({
  source: orDefault(z.enum(ANCHOR_SOURCES), 'comparison'),
  reason,
  other: z.union([id('item'), within(1, Number.MAX_SAFE_INTEGER)]),
  offsetMs: within(-MOST_OFFSET_MS, MOST_OFFSET_MS),
  withinMs: orDefault(within(1, 3_600_000), 200),
  /** The effect that the page showed to the officer. */
  shown: shownEffect.optional().transform((effect) => effect),
  ...idempotency,
})
export type LinkRequest = z.output<typeof linkRequest>
