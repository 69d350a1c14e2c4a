import type { LogCursor } from '@firsthand/database/command/police'
import { z } from 'zod'
import { countText, parsedBy } from '../door/parts.ts'

const MOST_EVENTS = 1000
const MOST_BINS = 400

const instant = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .transform(Number)
const window = { from: instant, to: instant }
const isWindow = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from <= to

/** A query parameter that limits the number of rows: at most `most`, which is also the default. */
const upTo = (most: number) =>
  countText
    .refine((count) => count > 0)
    .transform((count) => Math.min(count, most))
    .default(most)

export const formatLogCursor = ({ atMs, event }: LogCursor): string => `${atMs}~${event}`

const cursor = parsedBy(z.string(), (text): LogCursor | undefined => {
  const [, at, event] = /^(-?\d{1,15})~(ev_[a-z0-9]{1,40})$/.exec(text) ?? []
  return event === undefined ? undefined : { atMs: Number(at), event }
})

/** `from` and `to` in epoch ms, both required; `limit` up to a thousand; `cursor` from the previous page. */
export const logQuery = z
  .object({ ...window, limit: upTo(MOST_EVENTS), cursor: cursor.optional() })
  .refine(isWindow)
  .transform(({ cursor, ...query }) => ({ ...query, after: cursor }))

export const logDensityQuery = z.object({ ...window, bins: upTo(MOST_BINS) }).refine(isWindow)
