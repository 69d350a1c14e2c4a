// Short sounds. No two have the same spectrum.
import type { Draws } from '../draws.ts'
import { filtered } from '../filters.ts'
import { addAt, RATE, type Signal, scale, silence, whiteNoise } from '../signal.ts'

/** A shot, stun grenade or firework: a steep front, then noise that decays. Its peak is about 1. */
export function bang(draws: Draws): Signal {
  const seconds = draws.scaled(0.08, 0.9)
  const made = whiteNoise(Math.round(seconds * RATE), draws)
  const fall = draws.scaled(0.01, 0.15) * RATE
  for (let i = 0; i < made.length; i += 1) made[i] = (made[i] ?? 0) * Math.exp(-i / fall)
  filtered(
    made,
    { kind: 'low', hz: draws.scaled(900, 6000) },
    { kind: 'peak', hz: draws.scaled(80, 600), q: draws.between(0.7, 3), db: draws.between(0, 15) },
    { kind: 'peak', hz: draws.scaled(600, 4000), q: draws.between(0.7, 3), db: draws.between(-12, 12) },
  )
  return topped(made)
}

/** Several shots, at the even pace of an automatic weapon. */
export function burst(draws: Draws): Signal {
  const [shots, gap] = [draws.whole(3, 8), draws.between(0.08, 0.18)]
  const made = silence(shots * gap + 1)
  const seed = draws.between(0.9, 1.1)
  for (let n = 0; n < shots; n += 1) {
    addAt(made, bang(draws), Math.round(n * gap * seed * RATE), draws.between(0.7, 1))
  }
  return topped(made)
}

/** A breaking pane: many small plates that ring high and briefly. */
export function glass(draws: Draws): Signal {
  const made = silence(draws.between(0.5, 1.4))
  const pieces = draws.whole(15, 50)
  for (let n = 0; n < pieces; n += 1) {
    const at = draws.unit() ** 2 * 0.6 * made.length
    const [hz, fall, gain] = [draws.scaled(1500, 7000), draws.scaled(0.005, 0.08) * RATE, draws.between(0.1, 1)]
    const last = Math.min(made.length, at + 5 * fall)
    for (let i = Math.floor(at); i < last; i += 1) {
      made[i] = (made[i] ?? 0) + gain * Math.exp(-(i - at) / fall) * Math.sin((2 * Math.PI * hz * (i - at)) / RATE)
    }
  }
  return topped(made)
}

function topped(signal: Signal): Signal {
  let peak = 1e-9
  for (let i = 0; i < signal.length; i += 1) peak = Math.max(peak, Math.abs(signal[i] ?? 0))
  return scale(signal, 1 / peak)
}
