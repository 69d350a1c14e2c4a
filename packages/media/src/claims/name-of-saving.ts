import type { FileClaim } from './claim.ts'
import { type ContainerWorld, headerBehind, isSetByHand } from './container-world.ts'
import { SAVED } from './name-patterns.ts'

/** Shorter films do not tell their start from their end. */
const LONG_MS = 10_000

/**
 * A phone names a recording at its start and dates its header at its end. If a film that no camera signed has the same
 * time in both, its name was given when it was saved: galleries name a cut film so.
 */
export const savedNames = (names: readonly FileClaim[], world: ContainerWorld): readonly FileClaim[] =>
  names.map((claim) => (isOfSaving(claim, world) ? { ...claim, ...SAVED, clock: 'name' } : claim))

const isOfSaving = (claim: FileClaim, { all, writer, durationMs }: ContainerWorld): boolean =>
  claim.ref === 'start' &&
  !isSetByHand(claim) &&
  (writer === 'tool' || writer === 'unknown') &&
  durationMs > LONG_MS &&
  headerBehind(all, claim, 0) !== undefined
