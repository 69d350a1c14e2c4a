import type { Tile } from '../evidence/nudges/nudge-types.ts'

/** Start and end of an item on the wall's clock, epoch ms. Equal for an instant. */
export interface TileSpan {
  readonly from: number
  readonly to: number
}

/** The span of a tile. Anything but film and sound is an instant. Undefined if the item is not placed. */
export function spanOf(tile: Tile, nudgeMs = 0): TileSpan | undefined {
  const start = tile.estimate ?? tile.latest
  if (start === null) return undefined
  const from = start + nudgeMs
  return { from, to: from + (isRecording(tile) ? (tile.durationMs ?? 0) : 0) }
}

export const isRecording = ({ kind }: Pick<Tile, 'kind'>): boolean => kind === 'video' || kind === 'audio'

export type TilePhase =
  | { readonly phase: 'before'; readonly inMs: number }
  | { readonly phase: 'during'; readonly intoMs: number }
  | { readonly phase: 'after'; readonly agoMs: number }

export function phaseOf({ from, to }: TileSpan, at: number): TilePhase {
  if (at < from) return { phase: 'before', inMs: from - at }
  if (at > to || (at === to && to > from)) return { phase: 'after', agoMs: at - to }
  return { phase: 'during', intoMs: at - from }
}

/** The default position of the clock: the earliest instant at which most items run. */
export function bestInstant(spans: readonly TileSpan[]): number | undefined {
  let best: { at: number; count: number } | undefined
  for (const { from } of [...spans].sort((a, b) => a.from - b.from)) {
    const count = spans.filter((span) => span.from <= from && (from < span.to || span.from === from)).length
    if (!best || count > best.count) best = { at: from, count }
  }
  return best?.at
}

/** The range of the small timeline: all spans with a margin, at least ten seconds. */
export function extentOf(spans: readonly TileSpan[], at: number): TileSpan {
  const [from, to] = [Math.min(at, ...spans.map((one) => one.from)), Math.max(at, ...spans.map((one) => one.to))]
  const room = Math.max((to - from) * 0.05, (LEAST_EXTENT_MS - (to - from)) / 2, 500)
  return { from: from - room, to: to + room }
}

const LEAST_EXTENT_MS = 10_000
