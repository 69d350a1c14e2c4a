import type { FileClaim } from './claim.ts'
import { type ContainerWorld, headerBehind, isSetByHand } from './container-world.ts'
import { SAVED } from './name-patterns.ts'
import { laterStart } from './name-time.ts'

/** Shorter films do not tell their start from their end. */
const LONG_MS = 10_000

/**
 * A phone names a recording at its start and dates its header at its end. If a film that no camera signed has the same
 * time in both, its name was given when it was saved: galleries name a cut film so. If its header was written at any
 * other time, a program wrote the film anew under its old name, and may have cut it.
 */
export const savedNames = (names: readonly FileClaim[], world: ContainerWorld): readonly FileClaim[] =>
  isJudged(world) ? names.map((claim) => judged(claim, world)) : names

const isJudged = ({ all, writer }: ContainerWorld): boolean =>
  (writer === 'tool' || writer === 'unknown') && all.tags.has('QuickTime:CreateDate')

function judged(claim: FileClaim, { all, durationMs }: ContainerWorld): FileClaim {
  if (claim.ref !== 'start' || isSetByHand(claim)) return claim
  if (durationMs > LONG_MS && headerBehind(all, claim, 0) !== undefined) return { ...claim, ...SAVED, clock: 'name' }
  const isWhole = headerBehind(all, claim, durationMs) !== undefined
  return isWhole ? claim : { ...claim, errorModel: laterStart(claim.errorModel) }
}
