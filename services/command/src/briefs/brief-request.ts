import { z } from 'zod'
import { id, orDefault, parsedBy, textLine } from '../door/parts.ts'
import { blurBoxes } from '../evidence/blur-boxes.ts'

/** Maximum length of a clip: short enough to watch at once and to load on a bad line. */
const MOST_CLIP_MS = 30_000
const MOST_HOURS = 72
const DAY_MS = 86_400_000

/** A position in a film, in ms. */
const instant = orDefault(z.int().min(0).lt(DAY_MS), undefined)

export const briefRequest = parsedBy(
  z.object({
    sentence: textLine(200).min(3),
    ...{
      whenLine: orDefault(textLine(200), ''),
      whereLine: orDefault(textLine(200), ''),
      lastSeen: orDefault(textLine(100), ''),
    },
    language: z.enum(['en', 'fi', 'sv']),
    hours: orDefault(z.int().min(1).max(MOST_HOURS), 12),
    ...{
      boxes: orDefault(blurBoxes, []),
      atMs: instant,
      untilMs: instant,
      replaces: orDefault(id('brief'), undefined),
    },
  }),
  (wish) => (wish.untilMs === undefined || isClip(wish, wish.untilMs) ? wish : undefined),
)
export type BriefRequest = z.output<typeof briefRequest>

/** Boxes hide parts of stills only. In a clip the hidden object would move out from under its box. */
const isClip = (
  { atMs, boxes }: { readonly atMs?: number | undefined; readonly boxes: readonly object[] },
  untilMs: number,
) => atMs !== undefined && untilMs > atMs && untilMs - atMs <= MOST_CLIP_MS && boxes.length === 0
