import { z } from 'zod'
import { MOST_OFFSET_MS } from './link-refusals.ts'

/** What the officer was shown that it would move: where that is another by now, nothing is done. */
export const shownEffect = z.object({
  items: z.number().min(1).max(10_000_000),
  shiftMs: z
    .number()
    .min(-MOST_OFFSET_MS * 100)
    .max(MOST_OFFSET_MS * 100),
})
