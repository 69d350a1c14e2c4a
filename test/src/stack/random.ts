/**
 * Pseudo-random numbers in [0, 1) from a seed (mulberry32), the same on every machine. Each `stream` gives different
 * numbers.
 */
export function randomOf(seed: number, stream = 0): () => number {
  let state = Math.imul(seed ^ Math.imul(stream + 1, 0x9e3779b9), 0x85ebca6b) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
