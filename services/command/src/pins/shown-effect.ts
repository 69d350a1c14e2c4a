import { z } from 'zod'
import { MOST_OFFSET_MS } from './link-refusals.ts'

/** The effect that the page showed to the officer. Nothing is saved if the effect is different by now. */
export const shownEffect = z.object({
  items: z.number().min(1).max(10_000_000),
  shiftMs: z
    .number()
    .min(-MOST_OFFSET_MS * 100)
    .max(MOST_OFFSET_MS * 100),
})
