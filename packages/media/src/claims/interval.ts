import type { FileClaim } from './claim.ts'

/** The start of an item by one claim alone: UTC if the claim has a zone, else local wall time read as if UTC. */
export interface StartInterval {
  readonly lowMs: number
  readonly highMs: number
}

/** Half-width of an interval, in standard deviations. */
const DEVIATIONS = 3

/**
 * The interval of the item's start by one claim, if its clock was right. Whole seconds are truncated, so the truth lies
 * in [at, at + resolution), widened by the error model. If the claim is of the item's end, the interval is moved back
 * by the duration. An upper bound has no low end, and a lower bound has no high end. Undefined for claims of places.
 */
export function startInterval(claim: FileClaim, durationMs = 0): StartInterval | undefined {
  if (claim.about !== 'time' || claim.atMs === undefined) return undefined
  const { atMs, resolutionMs, ref, errorModel } = claim
  const until = atMs + resolutionMs
  if (ref === 'lower') return { lowMs: atMs, highMs: Number.POSITIVE_INFINITY }
  if (ref === 'upper') return { lowMs: Number.NEGATIVE_INFINITY, highMs: until + (errorModel.highMs ?? 0) }
  // A day of receipt: the file was made on that day or before.
  if (ref === 'day') return { lowMs: Number.NEGATIVE_INFINITY, highMs: atMs + Math.max(resolutionMs, 86_400_000) }
  const length = ref === 'end' ? durationMs : 0
  const { lowMs = -DEVIATIONS * errorModel.sdMs, highMs = DEVIATIONS * errorModel.sdMs } = errorModel
  // The errors count from the instant as read. Its fraction was truncated, so the resolution widens only the high end.
  return { lowMs: atMs - length + lowMs, highMs: until - length + highMs }
}
