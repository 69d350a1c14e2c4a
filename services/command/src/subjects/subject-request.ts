import { SUBJECT_COLOURS, SUBJECT_KINDS } from '@firsthand/database/command/subjects'
import { z } from 'zod'
import { id, idempotency, orUndefined, parsedBy, reason } from '../door/parts.ts'

const MOST_DESCRIPTION = 200
const MOST_NOTE = 2000
const MOST_MS = 604_800_000

/** Maps an absent value to null. */
const orNull = <S extends z.ZodType>(schema: S) =>
  z
    .union([z.literal(['', null]).transform(() => null), schema])
    .optional()
    .transform((value) => value ?? null)

const textOf = (most: number) =>
  z
    .string()
    .trim()
    .min(2)
    .max(most)
    .refine((text) => !text.includes('\0'))

const share = z.number().min(0).max(1)
const box = z
  .object({ x: share, y: share, width: share.positive(), height: share.positive() })
  .refine(({ x, y, width, height }) => x + width <= 1.0001 && y + height <= 1.0001)

const made = z.object({
  kind: z.enum(SUBJECT_KINDS),
  colour: z.enum(SUBJECT_COLOURS),
  description: textOf(MOST_DESCRIPTION),
})

/**
 * A mark of a known subject, or the first mark of a new one (`made`). `atMs` is the offset into the recording. A retry
 * with the same key is the same mark.
 */
export const markRequest = parsedBy(
  z.object({
    ...{ subject: orUndefined(id('subject')), made: orUndefined(made) },
    ...{ atMs: orNull(z.int().min(0).max(MOST_MS)), box: orNull(box), note: orNull(textOf(MOST_NOTE)) },
    ...idempotency,
  }),
  ({ subject: known, made, ...mark }) => {
    const subject = known ?? made
    return subject && { ...mark, subject }
  },
)
export type MarkRequest = z.output<typeof markRequest>

export const mergeRequest = z.object({ into: id('subject'), reason, ...idempotency })
