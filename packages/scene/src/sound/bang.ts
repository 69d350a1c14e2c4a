import { randomOf } from '../random.ts'
import { RATE, type Signal, silence } from './signal.ts'

const RUMBLE_SECONDS = 2.6

/**
 * A bursting gas bottle: a shock front of some milliseconds, the pressure wave behind it (Friedlander waveform), then
 * debris and echoes from the town.
 */
export function bang(seed: number, loud: number): Signal {
  const next = randomOf(seed)
  const made = silence(RUMBLE_SECONDS)
  let low = 0
  for (let n = 0; n < made.length; n += 1) {
    const at = n / RATE
    const front = at < 0.03 ? (1 - at / 0.012) * Math.exp(-at / 0.012) * 4 : 0
    low += (next() * 2 - 1 - low) * 0.06
    const rumble = low * 9 * Math.exp(-at / 0.55)
    const crack = (next() * 2 - 1) * 1.6 * Math.exp(-at / 0.07)
    made[n] = loud * (front + rumble + crack)
  }
  return made
}

/** The sound of panes that break one after another: short high rings. */
export function fallingGlass(seed: number): Signal {
  const next = randomOf(seed)
  const made = silence(2.4)
  for (let pane = 0; pane < 70; pane += 1) {
    const from = Math.floor(next() ** 1.7 * 2 * RATE)
    const [hz, loud, fades] = [2200 + next() * 4500, 0.2 + next() * 0.7, 0.02 + next() * 0.06]
    const length = Math.min(made.length - from, Math.floor(fades * 5 * RATE))
    for (let n = 0; n < length; n += 1) {
      const at = n / RATE
      const ring = Math.sin(2 * Math.PI * hz * at) + 0.6 * (next() * 2 - 1)
      made[from + n] = (made[from + n] ?? 0) + loud * ring * Math.exp(-at / fades)
    }
  }
  return made
}
