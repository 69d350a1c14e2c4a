import { type Draws, drawsOf } from '../draws.ts'
import { levelled, RATE, type Signal, silence } from '../signal.ts'
import { waveOf } from '../wave.ts'

const KINDS = ['wail', 'yelp', 'hi-lo', 'horn'] as const

/** The properties of one maker's siren, which are the same in every scene. */
interface Device {
  readonly kind: (typeof KINDS)[number]
  readonly low: number
  readonly high: number
  /** In seconds. */
  readonly period: number
  readonly overtones: readonly number[]
}

function deviceOf(seed: number): Device {
  const draws = drawsOf(seed)
  const kind = KINDS[seed % KINDS.length] ?? 'wail'
  const overtones = [
    1,
    draws.between(0.2, 0.8),
    draws.between(0.1, 0.6),
    draws.between(0.05, 0.4),
    draws.between(0, 0.2),
  ]
  if (kind === 'hi-lo') {
    const low = draws.between(380, 480)
    return { kind, low, high: low * draws.pick([1.25, 1.333, 1.122]), period: draws.between(0.9, 2), overtones }
  }
  if (kind === 'horn') return { kind, low: 330, high: 420, period: draws.between(0.5, 0.9), overtones }
  const period = kind === 'wail' ? draws.between(3.5, 6) : draws.between(0.25, 0.4)
  return { kind, low: draws.between(500, 750), high: draws.between(1200, 1700), period, overtones }
}

/**
 * The sound of siren `device` for this length. Only the phase and the slow change of loudness depend on the scene. The
 * loudness changes because the vehicle comes and goes.
 */
export function siren(device: number, seconds: number, draws: Draws): Signal {
  const { kind, low, high, period, overtones } = deviceOf(device)
  const made = silence(seconds)
  const wave = waveOf(overtones)
  const begin = draws.between(0, period)
  const [slow, swing, turn] = [draws.between(0.03, 0.12), draws.between(0.1, 0.6), draws.between(0, 6)]
  for (let i = 0, phase = draws.unit(); i < made.length; i += 1) {
    const t = begin + i / RATE
    phase += hzAt({ kind, low, high, period }, t) / RATE
    made[i] =
      wave(phase) *
      (1 + swing * Math.sin(turn + 2 * Math.PI * slow * t)) *
      (kind === 'horn' && (t / period) % 1 > 0.6 ? 0 : 1)
  }
  return levelled(made)
}

function hzAt({ kind, low, high, period }: Omit<Device, 'overtones'>, t: number): number {
  const at = (t / period) % 1
  if (kind === 'hi-lo') return at < 0.5 ? low : high
  if (kind === 'horn') return low
  // A wail rises fast and falls slowly, as a motor siren or its imitation does.
  const up = kind === 'wail' ? 0.35 : 0.5
  const share = at < up ? at / up : (1 - at) / (1 - up)
  return low + (high - low) * Math.sin((Math.PI / 2) * share)
}
