import { type Draws, drawsOf, seedOf } from './draws.ts'
import { drawCoding } from './encode.ts'
import {
  drawClaim,
  drawPlaces,
  drawThings,
  drawTime,
  type PlannedClip,
  type PlannedScene,
  type PlanSpec,
  type Things,
} from './plan.ts'

/**
 * Plans scenes with four to nine recorders who begin and end at random. Many scenes share the same siren, programme or
 * words.
 */
export function planCrowds({ seed, crowd }: PlanSpec, things: Things): PlannedScene[] {
  const made: PlannedScene[] = []
  for (let left = crowd, n = 0; left > 0; n += 1) {
    const draws = drawsOf(seedOf(seed, 30, n))
    const clips = Math.min(left, draws.whole(4, 9))
    const [at, seconds] = [drawTime(draws), draws.between(35, 70)]
    const places = drawPlaces(clips, draws)
    made.push({
      id: `c${n}`,
      at,
      group: 'crowd',
      spec: { seed: draws.seed(), seconds, shared: drawThings(things, 0.7, draws), lift: draws.between(-4, 4) },
      clips: places.map((place, k) => drawClip({ id: `c${n}-${k}`, at, seconds, place }, draws)),
    })
    left -= clips
  }
  return made
}

interface ClipSpec extends Pick<PlannedClip['spec'], 'place'> {
  readonly id: string
  readonly at: number
  /** The length of the scene, in seconds. */
  readonly seconds: number
}

function drawClip({ id, at, seconds, place }: ClipSpec, draws: Draws): PlannedClip {
  const length = Math.min(seconds - 2, draws.scaled(5, 40))
  const start = draws.between(0, seconds - length)
  return {
    id,
    spec: {
      seed: draws.seed(),
      start,
      seconds: length,
      place,
      snrDb: draws.between(-5, 20),
      window: [start, start + length],
    },
    coding: drawCoding(draws),
    claimed: drawClaim(at + start * 1000, draws),
  }
}
