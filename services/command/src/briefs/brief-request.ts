import { z } from 'zod'
import { id, line, orElse, readBy } from '../door/parts.ts'
import { blurBoxes } from '../evidence/blur-boxes.ts'

/** Longest clip: seen at a glance, and small enough for a bad line. */
const MOST_CLIP_MS = 30_000
const MOST_HOURS = 72
const DAY_MS = 86_400_000

/** An instant of a film. */
const instant = orElse(z.int().min(0).lt(DAY_MS), undefined)

export const briefWish = readBy(
  z.object({
    sentence: line(200).min(3),
    ...{ whenLine: orElse(line(200), ''), whereLine: orElse(line(200), ''), lastSeen: orElse(line(100), '') },
    language: z.enum(['en', 'fi', 'sv']),
    hours: orElse(z.int().min(1).max(MOST_HOURS), 12),
    ...{ boxes: orElse(blurBoxes, []), atMs: instant, untilMs: instant, replaces: orElse(id('brief'), undefined) },
  }),
  (wish) => (wish.untilMs === undefined || isClip(wish, wish.untilMs) ? wish : undefined),
)
export type BriefWish = z.output<typeof briefWish>

/** Boxes hide parts of stills only. In a clip the hidden object would move out from under its box. */
const isClip = (
  { atMs, boxes }: { readonly atMs?: number | undefined; readonly boxes: readonly object[] },
  untilMs: number,
) => atMs !== undefined && untilMs > atMs && untilMs - atMs <= MOST_CLIP_MS && boxes.length === 0
