import { randomOf } from '../../stack/random.ts'

/** All random choices of a scene, derived from one seed. */
export interface Draws {
  /** In [0, 1). */
  unit(): number
  between(low: number, high: number): number
  /** Log-uniform: as many between 1 and 10 as between 10 and 100. */
  scaled(low: number, high: number): number
  /** A whole number; both ends are included. */
  whole(low: number, high: number): number
  chance(share: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
  /** Mean 0, deviation 1. */
  normal(): number
  /** A seed for another generator, so that one part of a scene may draw more numbers without changing the others. */
  seed(): number
}

export function drawsOf(seed: number): Draws {
  const unit = randomOf(seed)
  // The first numbers of neighbouring seeds are similar, so they are skipped.
  for (let i = 0; i < 8; i += 1) unit()
  const between = (low: number, high: number): number => low + (high - low) * unit()
  const whole = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1))
  return {
    unit,
    between,
    whole,
    scaled: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    chance: (share) => unit() < share,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    seed: () => Math.floor(unit() * 0x7fffffff),
  }
}

/** Combines several numbers into one seed. */
export function seedOf(...parts: readonly number[]): number {
  let hash = 0x811c9dc5
  for (const part of parts) {
    hash = Math.imul(hash ^ (part & 0xffff), 0x01000193)
    hash = Math.imul(hash ^ (Math.floor(part / 0x10000) & 0xffff), 0x01000193)
    hash ^= hash >>> 15
  }
  return hash >>> 1
}
