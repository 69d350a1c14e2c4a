// Second-order filters (from Bristow-Johnson's cookbook).
import { RATE, type Signal } from './signal.ts'

export interface Biquad {
  readonly kind: 'low' | 'high' | 'band' | 'peak'
  readonly hz: number
  readonly q?: number
  /** The gain of a peak filter, dB. */
  readonly db?: number
}

type Coefficients = readonly [b0: number, b1: number, b2: number, a1: number, a2: number]

/** Filters in place, one stage after the other. */
export function filtered(signal: Signal, ...stages: readonly Biquad[]): Signal {
  for (const stage of stages) run(signal, coefficientsOf(stage))
  return signal
}

function run(signal: Signal, [b0, b1, b2, a1, a2]: Coefficients): void {
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let i = 0; i < signal.length; i += 1) {
    const x = signal[i] ?? 0
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    signal[i] = y
  }
}

function coefficientsOf({ kind, hz, q = Math.SQRT1_2, db = 0 }: Biquad): Coefficients {
  const w = (2 * Math.PI * Math.min(hz, RATE * 0.49)) / RATE
  const [cos, alpha] = [Math.cos(w), Math.sin(w) / (2 * q)]
  const over = (b: readonly [number, number, number], a: readonly [number, number, number]): Coefficients => [
    b[0] / a[0],
    b[1] / a[0],
    b[2] / a[0],
    a[1] / a[0],
    a[2] / a[0],
  ]
  if (kind === 'peak') {
    const gain = 10 ** (db / 40)
    return over([1 + alpha * gain, -2 * cos, 1 - alpha * gain], [1 + alpha / gain, -2 * cos, 1 - alpha / gain])
  }
  const poles = [1 + alpha, -2 * cos, 1 - alpha] as const
  if (kind === 'low') return over([(1 - cos) / 2, 1 - cos, (1 - cos) / 2], poles)
  if (kind === 'high') return over([(1 + cos) / 2, -1 - cos, (1 + cos) / 2], poles)
  return over([alpha, 0, -alpha], poles)
}

/** The band in which sounds of a scene are compared and the signal-to-noise ratio is computed. */
export const inBand = (signal: Signal): Signal =>
  filtered(
    signal.slice(),
    { kind: 'high', hz: 200 },
    { kind: 'high', hz: 200 },
    { kind: 'low', hz: 3600 },
    { kind: 'low', hz: 3600 },
  )
