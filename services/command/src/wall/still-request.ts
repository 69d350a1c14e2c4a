import { z } from 'zod'
import { idempotency } from '../door/parts.ts'

const LONGEST_MS = 7 * 86_400_000
const MOST_BYTES = 200_000_000

/**
 * The offset into the item, whole ms. The placement and not the officer says when that was. A retry is the same still.
 */
export const stillRequest = z.object({
  intoMs: z.int().min(0).max(LONGEST_MS),
  rendition: z.enum(['proxy', 'proxy-1080', 'preview']),
  ...idempotency,
})
export type StillRequest = z.output<typeof stillRequest>

/** The digest of the file that the page made. */
export const stillDigest = z.object({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform((hex) => Buffer.from(hex, 'hex')),
  bytes: z.int().min(1).max(MOST_BYTES),
})
