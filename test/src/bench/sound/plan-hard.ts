import { type Draws, drawsOf, seedOf } from './draws.ts'
import { drawCoding } from './encode.ts'
import { drawClaim, drawPlaces, drawTime, HARD_KINDS, type HardKind, type PlannedScene, type PlanSpec } from './plan.ts'
import type { SharedThings } from './scene.ts'

/**
 * Plans clips of different scenes that share only one sound, which is loud in each. All clips with the same sound are
 * verified in pairs. There are two different sirens, one announcement, one broadcast, one person and one track. Clips
 * of the broadcast or of the track hold the same or different parts of it, at random.
 */
export function planHard({ seed, hard }: PlanSpec): PlannedScene[] {
  return HARD_KINDS.flatMap((kind, k) =>
    Array.from({ length: hard }, (_, n) => {
      const draws = drawsOf(seedOf(seed, 40 + k, n))
      const set = kind === 'siren' ? n % 2 : 0
      return planOne({ kind, set, id: `h${k}-${n}`, thing: seedOf(seed, 50 + k) * 8 + set }, draws)
    }),
  )
}

interface HardSpec {
  readonly kind: HardKind
  readonly set: number
  readonly id: string
  readonly thing: number
}

function planOne({ kind, set, id, thing }: HardSpec, draws: Draws): PlannedScene {
  const seconds = draws.between(8, 22)
  const [start, at] = [draws.between(0, 1), drawTime(draws)]
  const [place = { x: 0, y: 0 }] = drawPlaces(1, draws)
  const window = [start, start + seconds] as const
  const spec = { seed: draws.seed(), start, seconds, place, snrDb: draws.between(0, 20), window }
  return {
    id,
    at,
    group: 'hard',
    hard: { kind, set },
    spec: {
      seed: draws.seed(),
      seconds: seconds + 2,
      shared: sharedOf(kind, thing, draws),
      lift: draws.between(-6, 12),
    },
    clips: [{ id: `${id}-0`, spec, coding: drawCoding(draws), claimed: drawClaim(at + start * 1000, draws) }],
  }
}

function sharedOf(kind: HardKind, thing: number, draws: Draws): SharedThings {
  if (kind === 'broadcast' || kind === 'music') return { [kind]: { seed: thing, from: draws.between(0, 89) } }
  return { [kind]: thing }
}
