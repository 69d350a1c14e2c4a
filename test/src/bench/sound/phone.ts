// Simulates what a phone does to sound before it is coded: its microphone's frequency response, its automatic gain, and
// clipping.
import type { Draws } from './draws.ts'
import { type Biquad, filtered } from './filters.ts'
import { powerOf, RATE, type Signal, scale } from './signal.ts'

export function throughPhone(signal: Signal, draws: Draws): Int16Array {
  filtered(signal, ...colour(draws))
  scale(signal, draws.scaled(0.04, 0.25) / Math.sqrt(powerOf(signal) || 1))
  if (draws.chance(0.8)) gainControl(signal, draws)
  return clipped(signal, draws.between(0.9, 2.5))
}

const colour = (draws: Draws): Biquad[] => [
  { kind: 'high', hz: draws.between(70, 180) },
  { kind: 'peak', hz: draws.scaled(300, 900), q: draws.between(0.5, 1.5), db: draws.between(-4, 4) },
  { kind: 'peak', hz: draws.scaled(1200, 5000), q: draws.between(0.6, 2), db: draws.between(-5, 7) },
  { kind: 'low', hz: draws.between(5500, 7600) },
]

/**
 * Automatic gain: loud sound is attenuated quickly, and the gain recovers slowly, so that the crowd is faint for a
 * while after a bang.
 */
function gainControl(signal: Signal, draws: Draws): void {
  const [attack, release] = [draws.between(0.005, 0.05), draws.scaled(0.15, 1.5)].map((s) => Math.exp(-1 / (s * RATE)))
  const [target, strength, most] = [draws.between(0.08, 0.2), draws.between(0.3, 0.85), draws.between(2, 8)]
  let level = target
  for (let i = 0; i < signal.length; i += 1) {
    const value = signal[i] ?? 0
    const now = Math.abs(value) * 1.25
    const keep = (now > level ? attack : release) ?? 0
    level = keep * level + (1 - keep) * now
    signal[i] = value * Math.min(most, (target / Math.max(level, 1e-4)) ** strength)
  }
}

/** `drive`: how far the loud parts are clipped. */
function clipped(signal: Signal, drive: number): Int16Array {
  const made = new Int16Array(signal.length)
  for (let i = 0; i < signal.length; i += 1) made[i] = Math.round(32_000 * Math.tanh(drive * (signal[i] ?? 0)))
  return made
}
