import type { PairVerdict } from '@firsthand/sound'
import type { EventFacts, MadeScene } from './jobs.ts'
import type { PlannedClip, PlannedScene } from './plan.ts'
import { metresBetween, SPEED_OF_SOUND } from './record.ts'

export interface KnownClip {
  readonly scene: PlannedScene
  readonly clip: PlannedClip
  readonly made: MadeScene
  /** The clip's number within its scene. */
  readonly number: number
}

export interface PairTruth {
  /** Start of b minus start of a, ms. */
  readonly offsetMs: number
  /** The offset between the arrivals of the direct sound of the loudest source that both recorders hear, ms. */
  readonly referenceMs: number
  /** `metres`: the distance between the recorders. `allowedMs`: the time in which sound travels this distance. */
  readonly metres: number
  readonly allowedMs: number
  /** Seconds in which both clips record. 0 or negative if they were recorded at different times or places. */
  readonly overlap: number
  readonly snrDb: number
}

const startMs = ({ scene, clip }: KnownClip): number => scene.at + clip.spec.start * 1000

export function truthOf(a: KnownClip, b: KnownClip): PairTruth {
  const offsetMs = startMs(b) - startMs(a)
  const metres = metresBetween(a.clip.spec.place, b.clip.spec.place)
  const overlap = a.scene === b.scene ? overlapOf(a, b) : Number.NEGATIVE_INFINITY
  const late = overlap > 0 ? leadOf(a, b) : 0
  return {
    offsetMs,
    referenceMs: offsetMs + late,
    metres,
    allowedMs: (metres / SPEED_OF_SOUND) * 1000,
    overlap,
    snrDb: Math.min(a.clip.spec.snrDb, b.clip.spec.snrDb),
  }
}

const endOf = ({ clip }: KnownClip): number => clip.spec.start + clip.spec.seconds
const overlapOf = (a: KnownClip, b: KnownClip): number =>
  Math.min(endOf(a), endOf(b)) - Math.max(a.clip.spec.start, b.clip.spec.start)

/** How much later the loudest common source reaches a than b, ms. */
function leadOf(a: KnownClip, b: KnownClip): number {
  const [from, to] = [Math.max(a.clip.spec.start, b.clip.spec.start), Math.min(endOf(a), endOf(b))]
  let [loudest, most] = [undefined as EventFacts | undefined, 0]
  for (const [n, event] of a.made.events.entries()) {
    const common = Math.min(to, event.at + event.seconds) - Math.max(from, event.at)
    const gains = (a.made.heard[a.number]?.[n] ?? 0) * (b.made.heard[b.number]?.[n] ?? 0)
    const energy = Math.max(0, common) * event.power * gains
    if (energy > most) [loudest, most] = [event, energy]
  }
  if (loudest === undefined) return 0
  const { place } = loudest
  const metres = metresBetween(place, a.clip.spec.place) - metresBetween(place, b.clip.spec.place)
  return (metres / SPEED_OF_SOUND) * 1000
}

/**
 * `wide`: not right for the loudest source, but right for some other source. The error is then no larger than sound's
 * travel time between the recorders allows.
 */
export type Outcome = 'right' | 'wide' | 'wrong' | 'none'

const WITHIN_MS = 20

export function outcomeOf(verdict: PairVerdict, truth: PairTruth): Outcome {
  if (!verdict.accepted) return 'none'
  if (Math.abs(verdict.offsetMs - truth.referenceMs) <= WITHIN_MS) return 'right'
  return beyondMs(verdict.offsetMs, truth) <= WITHIN_MS ? 'wide' : 'wrong'
}

/** The part of the offset's error that the sound's travel time cannot explain, ms. */
export const beyondMs = (offsetMs: number, { offsetMs: truly, allowedMs }: PairTruth): number =>
  Math.max(0, Math.abs(offsetMs - truly) - allowedMs)
