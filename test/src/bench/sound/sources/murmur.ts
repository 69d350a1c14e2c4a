import type { Draws } from '../draws.ts'
import { filtered } from '../filters.ts'
import { addAt, levelled, RATE, type Signal, silence, whiteNoise } from '../signal.ts'

/** Many voices too far away to be understood: bands of noise that rise and fall like syllables. */
export function murmur(seconds: number, draws: Draws): Signal {
  const made = silence(seconds)
  for (const [hz, gain] of [
    [320, 1],
    [650, 0.8],
    [1300, 0.45],
    [2500, 0.25],
  ] as const) {
    const noise = filtered(whiteNoise(made.length, draws), { kind: 'band', hz: hz * draws.between(0.8, 1.25), q: 0.9 })
    swell(noise, draws.between(2.5, 6), draws)
    addAt(made, noise, 0, gain)
  }
  return levelled(made)
}

/** Makes the signal rise and fall about `hz` times a second, in place. */
export function swell(signal: Signal, hz: number, draws: Draws): void {
  const step = RATE / hz
  let [from, to] = [draws.unit(), draws.unit()]
  for (let i = 0, at = 0; i < signal.length; i += 1, at += 1) {
    if (at >= step) {
      at = 0
      from = to
      to = draws.unit()
    }
    const half = at / step
    const share = half * half * (3 - 2 * half)
    signal[i] = (signal[i] ?? 0) * (0.15 + from + (to - from) * share)
  }
}
