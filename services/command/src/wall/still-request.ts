import { z } from 'zod'
import { idempotency } from '../door/parts.ts'

const LONGEST_MS = 7 * 86_400_000
const MOST_BYTES = 200_000_000

/**
 * `intoMs` is the offset into the item, in whole ms. The time of the still follows from the item's placement, not from
 * the officer. A retry with the same key is the same still.
 */
export const stillRequest = z.object({
  intoMs: z.int().min(0).max(LONGEST_MS),
  rendition: z.enum(['proxy', 'proxy-1080', 'preview']),
  ...idempotency,
})
export type StillRequest = z.output<typeof stillRequest>

/** The digest of the picture file that the page made. */
export const stillDigest = z.object({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform((hex) => Buffer.from(hex, 'hex')),
  bytes: z.int().min(1).max(MOST_BYTES),
})
