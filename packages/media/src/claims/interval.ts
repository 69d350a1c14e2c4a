import type { FileClaim } from './claim.ts'

/** When the item started, by one claim alone: UTC if the claim has a zone, else the local wall time read as if UTC. */
export interface StartInterval {
  readonly lowMs: number
  readonly highMs: number
}

/** Standard deviations within which a claim's truth is held to lie. */
const DEVIATIONS = 3

/**
 * Where the claim puts the start of the item, if its clock was right: whole seconds are truncated, so the truth lies in
 * [at, at + resolution), widened by the error model; an end is taken back by the duration. An upper limit has no low
 * end, a lower one no high end. Undefined for places.
 */
export function startInterval(claim: FileClaim, durationMs = 0): StartInterval | undefined {
  if (claim.about !== 'time' || claim.atMs === undefined) return undefined
  const { atMs, resolutionMs, ref, errorModel } = claim
  const until = atMs + resolutionMs
  if (ref === 'lower') return { lowMs: atMs, highMs: Number.POSITIVE_INFINITY }
  if (ref === 'upper') return { lowMs: Number.NEGATIVE_INFINITY, highMs: until + (errorModel.highMs ?? 0) }
  // a day of receipt: made on that day or before
  if (ref === 'day') return { lowMs: Number.NEGATIVE_INFINITY, highMs: atMs + Math.max(resolutionMs, 86_400_000) }
  const length = ref === 'end' ? durationMs : 0
  const { lowMs = -DEVIATIONS * errorModel.sdMs, highMs = DEVIATIONS * errorModel.sdMs } = errorModel
  // a lag is told from the instant read: its step widens the far end alone
  return { lowMs: atMs - length + lowMs, highMs: until - length + highMs }
}
