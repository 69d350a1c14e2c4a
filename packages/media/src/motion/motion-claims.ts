import type { ErrorModel, FileClaim } from '../claims/claim.ts'
import { containerTimeClaims } from '../claims/container-time.ts'
import { containerWorld } from '../claims/container-world.ts'
import { placeClaims } from '../claims/place.ts'
import { sign } from '../claims/sign.ts'
import { joinReadings, type TimeReading } from '../claims/time-claim.ts'
import type { Motion } from './read-motion.ts'

/**
 * Turns what the film of a motion photo says into claims about the still. Each source gets the prefix `motion.`. The
 * still lies within the film. If the file states where, the claims are shifted by the still's distance from the film's
 * start and end.
 */
export function motionReading(motion: Motion): TimeReading {
  const { sets, durationMs, bytes, how } = motion
  const world = containerWorld(sets, durationMs)
  const readings = joinReadings(sets.flatMap((set) => [containerTimeClaims(set, world), placeClaims(set)]))
  return {
    claims: readings.claims.map((claim) => ({ ...aboutStill(claim, motion), source: `motion.${claim.source}` })),
    flags: [
      sign('motion-photo', { bytes, how, ...(durationMs === undefined ? {} : { durationMs }) }),
      ...readings.flags.map(({ code, evidence }) => sign(code, { ...evidence, part: 'motion' })),
    ],
  }
}

function aboutStill(claim: FileClaim, { durationMs = 3000, stillAtMs }: Motion): FileClaim {
  if (claim.about === 'place' || claim.errorModel.kind === 'bound') return claim
  const { lowMs, highMs } = reach(claim.errorModel)
  const [early, late] = stillAtMs === undefined ? [0, durationMs] : [stillAtMs, stillAtMs]
  const shift = claim.ref === 'end' ? -durationMs : 0
  return {
    ...claim,
    ref: 'start',
    errorModel: {
      kind: 'lag',
      sdMs: claim.errorModel.sdMs,
      lowMs: lowMs + shift + early,
      highMs: highMs + shift + late,
    },
  }
}

const reach = ({ sdMs, lowMs, highMs }: ErrorModel): { lowMs: number; highMs: number } => ({
  lowMs: lowMs ?? -2 * sdMs,
  highMs: highMs ?? 2 * sdMs,
})
