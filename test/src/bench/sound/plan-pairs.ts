import { type Draws, drawsOf, seedOf } from './draws.ts'
import { drawCoding } from './encode.ts'
import {
  drawClaim,
  drawPlaces,
  drawThings,
  drawTime,
  OVERLAPS,
  type PlannedScene,
  type PlanSpec,
  SNRS,
  type Things,
} from './plan.ts'

/** Plans scenes with two recorders, spread evenly over signal-to-noise ratio and overlap. */
export function planPairs({ seed, pairs }: PlanSpec, things: Things): PlannedScene[] {
  const cells = SNRS.flatMap((snrDb) => OVERLAPS.map((overlap) => ({ snrDb, overlap })))
  return Array.from({ length: pairs }, (_, n) => {
    const draws = drawsOf(seedOf(seed, 20, n))
    const cell = cells[n % cells.length] ?? { snrDb: 0, overlap: 10 }
    const spans = drawSpans(cell.overlap, draws)
    const seconds = Math.max(...spans.map(({ start, seconds }) => start + seconds)) + 1
    const at = drawTime(draws)
    const places = drawPlaces(2, draws)
    const window = [spans[1].start, spans[1].start + cell.overlap] as const
    const clips = spans.map((span, k) => ({
      id: `p${n}-${k}`,
      spec: { ...span, seed: draws.seed(), place: places[k] ?? { x: 0, y: 0 }, snrDb: cell.snrDb, window },
      coding: drawCoding(draws),
      claimed: drawClaim(at + span.start * 1000, draws),
    }))
    const spec = { seed: draws.seed(), seconds, shared: drawThings(things, 0.35, draws), lift: draws.between(-4, 0) }
    // The order within a pair is random, so that it carries no information.
    const ordered = draws.chance(0.5) ? clips : clips.toReversed()
    return { id: `p${n}`, at, group: 'pair', spec, clips: ordered, cell }
  })
}

interface Span {
  readonly start: number
  readonly seconds: number
}

/** Two spans of 5 to 40 s with exactly this overlap. The second begins later. */
function drawSpans(overlap: number, draws: Draws): readonly [Span, Span] {
  const start = draws.between(0, 2)
  if (overlap >= 5 && draws.chance(0.25)) {
    const [before, after] = [draws.between(0, 8), draws.between(0, 8)]
    return [
      { start, seconds: before + overlap + after },
      { start: start + before, seconds: overlap },
    ]
  }
  const more = (): number => draws.scaled(Math.max(0.5, 5 - overlap), 40 - overlap) * draws.between(0.5, 1)
  const [before, after] = [Math.max(5 - overlap, more()), Math.max(5 - overlap, more())]
  return [
    { start, seconds: before + overlap },
    { start: start + before, seconds: overlap + after },
  ]
}
