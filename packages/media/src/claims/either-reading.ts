import type { ErrorModel } from './claim.ts'

/**
 * If UTC digits are read as wall time, the result is early by at most the first value. If wall time is read as UTC, it
 * is late by at most the second.
 */
export const MOST_EAST_MS = 14 * 3_600_000
export const MOST_WEST_MS = 12 * 3_600_000

/** Widens an upper bound, because a bound must hold under either reading. */
export const widenedBy = (model: ErrorModel, byMs: number): ErrorModel => ({
  ...model,
  highMs: (model.highMs ?? 0) + byMs,
})
