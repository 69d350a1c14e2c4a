import type { Spot } from '../happened.ts'
import { randomOf } from '../random.ts'
import { addLater, RATE, type Signal, silence } from './signal.ts'
import type { Source } from './soundscape.ts'

const SPEED_OF_SOUND = 343
/** A sound does not become louder below this distance. */
const NEAREST_METRES = 2

/** A microphone: its position, and the interval that it records, in seconds from the first bang. */
export interface Ear {
  readonly at: Spot
  readonly from: number
  readonly seconds: number
  /** The seed of the ear's own wind noise, handling noise and echoes. */
  readonly seed: number
  /** The rate error of the phone's clock, in millionths. */
  readonly ppm?: number
  /** The share of sound that reaches a phone behind a wall or in a pocket. */
  readonly through?: number
}

/**
 * The recording of one phone: each source delayed and attenuated by distance, with the echoes of walls, the phone's own
 * noise and its own level.
 */
export function hear(sources: readonly Source[], ear: Ear): Int16Array<ArrayBuffer> {
  const next = randomOf(ear.seed)
  const heard = silence(ear.seconds)
  const walls = Array.from({ length: 4 }, () => ({
    late: 0.02 + next() * 0.16,
    gain: (0.12 + next() * 0.2) * (next() < 0.5 ? 1 : -1),
  }))
  for (const source of sources) {
    const { at, from, signal } = source
    if (from > ear.from + ear.seconds || from + signal.length / RATE + 1 < ear.from) continue
    addMoving(heard, source, ear)
    const { late, gain } = wayOf(at(Math.max(from, ear.from)), ear.at)
    for (const wall of walls) addLater(heard, signal, from - ear.from + late + wall.late, gain * wall.gain)
  }
  return recorded(heard, ear, next)
}

const wayOf = (from: Spot, to: Spot): { readonly late: number; readonly gain: number } => {
  const metres = Math.hypot(from.east - to.east, from.north - to.north, from.up - to.up)
  return { late: metres / SPEED_OF_SOUND, gain: 1 / Math.max(NEAREST_METRES, metres) }
}

/** Samples of half a second. Distances are recomputed for each, because a source may move. */
const PIECE = RATE / 2

function addMoving(to: Signal, { at, from, signal }: Source, ear: Ear): void {
  const stands = at(from).north === at(from + signal.length / RATE).north
  const piece = stands ? signal.length : PIECE
  for (let start = 0; start < signal.length; start += piece) {
    const moment = from + start / RATE
    const { late, gain } = wayOf(at(moment), ear.at)
    addLater(to, signal.subarray(start, start + piece), moment - ear.from + late, gain)
  }
}

/** What a phone records of a sound: it amplifies quiet sound, limits loud sound, and adds its own wind noise. */
function recorded(heard: Signal, { ppm = 0, through = 1 }: Ear, next: () => number): Int16Array<ArrayBuffer> {
  const made = new Int16Array(heard.length)
  let [level, wind] = [0.02, 0]
  for (let n = 0; n < made.length; n += 1) {
    const at = n * (1 + ppm * 1e-6)
    const i = Math.floor(at)
    wind += (next() * 2 - 1 - wind) * 0.02
    const value =
      ((heard[i] ?? 0) * (1 - at + i) + (heard[i + 1] ?? 0) * (at - i)) * through +
      wind * 0.006 +
      (next() * 2 - 1) * 0.0012
    const now = Math.abs(value)
    level += (now - level) * (now > level ? 0.004 : 0.000_04)
    const gain = Math.min(6, (0.16 / Math.max(level, 0.004)) ** 0.6)
    made[n] = Math.round(30_000 * Math.tanh(value * gain))
  }
  return made
}
