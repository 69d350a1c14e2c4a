import { SAMPLE_RATE } from './print.ts'

/** A seeded generator of numbers in 0…1: the same seed makes the same sound on every machine. */
export function random(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A loop, because `Float64Array.from` takes five times as long, and tests make minutes of samples. */
function filled(length: number, valueAt: (n: number) => number): Float64Array {
  const out = new Float64Array(length)
  for (let n = 0; n < length; n += 1) out[n] = valueAt(n)
  return out
}

/** Bursts of noise with different spectra, about three a second. */
export function bursts(seed: number, seconds: number): Float64Array {
  const next = random(seed)
  const out = new Float64Array(seconds * SAMPLE_RATE)
  for (let at = 0; at < out.length; at += Math.round((0.1 + next() * 0.5) * SAMPLE_RATE)) {
    const [length, colour, loud] = [
      Math.round((0.03 + next() * 0.15) * SAMPLE_RATE),
      next() * 1.8 - 0.9,
      2000 + next() * 8000,
    ]
    let last = 0
    for (let i = 0; i < length && at + i < out.length; i += 1) {
      last = colour * last + (next() * 2 - 1)
      out[at + i] = (out[at + i] ?? 0) + last * loud * Math.exp((-4 * i) / length)
    }
  }
  return out
}

export function steady(seed: number, seconds: number, loud: number): Float64Array {
  const next = random(seed)
  return filled(Math.round(seconds * SAMPLE_RATE), () => (next() + next() + next() - 1.5) * 2 * loud)
}

/** `from` may lie between two samples: values are interpolated. */
export function slice(sound: Float64Array, from: number, seconds: number, ppm = 0): Float64Array {
  return filled(Math.round(seconds * SAMPLE_RATE), (n) => {
    const at = from * SAMPLE_RATE + n * (1 + ppm * 1e-6)
    const i = Math.floor(at)
    return (sound[i] ?? 0) * (1 - at + i) + (sound[i + 1] ?? 0) * (at - i)
  })
}

/** What a recorder hears of a scene. */
export interface Hearing {
  readonly from: number
  readonly seconds: number
  /** The delay of the second source relative to the first, seconds. */
  readonly late: number
  readonly ppm?: number
}

/** Two sources at two places that sound in turn: two seconds of the first, one of the second. */
export function twoPlaces(seed: number, { from, seconds, late, ppm = 0 }: Hearing): Float64Array {
  const length = Math.ceil(from + seconds) + 1
  const inTurns = (sound: Float64Array, isOwn: (turn: number) => boolean): Float64Array =>
    sound.map((value, n) => (isOwn(Math.floor(n / SAMPLE_RATE) % 3) ? value : 0))
  const first = inTurns(bursts(seed, length), (turn) => turn !== 2)
  const second = inTurns(bursts(seed + 500, length), (turn) => turn === 2)
  return sum(slice(first, from, seconds, ppm), slice(second, from - late, seconds, ppm))
}

export function mixed(...sounds: readonly Float64Array[]): Int16Array {
  const all = sum(...sounds)
  const out = new Int16Array(all.length)
  for (let n = 0; n < all.length; n += 1) out[n] = Math.max(-32_768, Math.min(32_767, Math.round(all[n] ?? 0)))
  return out
}

export const scaled = (sound: Float64Array, by: number): Float64Array => sound.map((value) => value * by)

export function sum(...sounds: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(Math.max(...sounds.map(({ length }) => length)))
  for (const sound of sounds) for (let n = 0; n < sound.length; n += 1) out[n] = (out[n] ?? 0) + (sound[n] ?? 0)
  return out
}

/** The sound in a room that `seed` chooses: the direct sound and forty reflections. */
export function room(sound: Float64Array, seed: number): Float64Array {
  const next = random(seed + 1000)
  const out = Float64Array.from(sound)
  for (let i = 0; i < 40; i += 1) {
    const [late, loud] = [Math.round((0.004 + next() * 0.25) * SAMPLE_RATE), (next() - 0.5) * 0.5]
    const fades = loud * Math.exp((-late * 6) / SAMPLE_RATE)
    for (let n = late; n < out.length; n += 1) out[n] = (out[n] ?? 0) + (sound[n - late] ?? 0) * fades
  }
  return out
}

const PITCH = {
  wail: (at: number) => 1050 - 450 * Math.cos((2 * Math.PI * at) / 4.3),
  yelp: (at: number) => 600 + 900 * ((at / 0.31) % 1),
  'two-tone': (at: number) => ((at / 1.1) % 1 < 0.5 ? 440 : 585),
  beep: (at: number) => ((at / 0.8) % 1 < 0.5 ? 2800 : 0),
} as const

export function siren(kind: keyof typeof PITCH, seconds: number): Float64Array {
  let angle = 0
  return filled(seconds * SAMPLE_RATE, (n) => {
    const pitch = PITCH[kind](n / SAMPLE_RATE)
    angle += (2 * Math.PI * pitch) / SAMPLE_RATE
    return pitch === 0 ? 0 : 4000 * (Math.sin(angle) + 0.5 * Math.sin(2 * angle) + 0.3 * Math.sin(3 * angle))
  })
}
