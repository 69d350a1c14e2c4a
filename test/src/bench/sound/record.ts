// Simulates one recorder in a scene. Every source arrives late by its distance, weaker, with reflections and
// reverberation. Then come the recorder's own noise at the stated ratio, and the phone's processing.

import { convolved } from './convolved.ts'
import { drawsOf, seedOf } from './draws.ts'
import { filtered, inBand } from './filters.ts'
import { localNoise } from './local-noise.ts'
import { throughPhone } from './phone.ts'
import type { Place, Scene, SoundEvent } from './scene.ts'
import { addAt, powerOf, RATE, readInto, type Signal, scale, steadyPower, whiteNoise } from './signal.ts'
import type { Speaker } from './sources/speech.ts'

export const SPEED_OF_SOUND = 343

export interface RecorderSpec {
  readonly seed: number
  /** Second of the scene at which the recorder takes its first sample. */
  readonly start: number
  readonly seconds: number
  readonly place: Place
  /** Ratio of the scene's sound to the recorder's own noise in dB, between 200 and 3,600 Hz, within `window`. */
  readonly snrDb: number
  /** In seconds of the scene. */
  readonly window: readonly [from: number, to: number]
}

/** Direct level of each event at the recorder, in the order of `scene.events`. */
export type Heard = readonly number[]

export interface Recording {
  /** Samples at RATE, by a clock that is off by `ppm`. */
  readonly samples: Int16Array
  readonly heard: Heard
  readonly ppm: number
}

export const metresBetween = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y)

export function record(scene: Scene, spec: RecorderSpec, speaker: Speaker): Recording {
  const draws = drawsOf(seedOf(spec.seed, 2))
  const ppm = draws.between(-40, 40)
  const { common, heard } = arriving(scene, spec, ppm)
  const noise = localNoise(spec.seconds, speaker, drawsOf(draws.seed()))
  scale(noise, noiseGain(common, noise, spec))
  addAt(common, noise, 0)
  return { samples: throughPhone(common, drawsOf(draws.seed())), heard, ppm }
}

/** The gain that gives `noise` the wanted ratio to the common sound. */
export function noiseGain(common: Signal, noise: Signal, { start, window, snrDb }: RecorderSpec): number {
  const [from, to] = window.map((at) => Math.round((at - start) * RATE))
  const [wanted, had] = [steadyPower(inBand(common), from, to), steadyPower(inBand(noise), from, to)]
  return had > 0 ? Math.sqrt(wanted / had / 10 ** (snrDb / 10)) : 0
}

/** Adds up everything that reaches the recorder through the air. */
export function arriving(scene: Scene, spec: RecorderSpec, ppm: number): { common: Signal; heard: Heard } {
  const draws = drawsOf(seedOf(spec.seed, 3))
  const common = new Float32Array(Math.round(spec.seconds * RATE))
  const rooms = [0, 1].map(() => ({
    bus: new Float32Array(common.length),
    tail: tailOf(draws.between(0.2, 0.7), drawsOf(draws.seed())),
  }))
  const paths = new Map<string, Path>()
  const heard = scene.events.map((event) => {
    // A person who speaks again uses the same place, so the path is kept.
    const key = `${event.place.x} ${event.place.y}`
    const path = paths.get(key) ?? drawPath(seedOf(spec.seed, 4, paths.size), rooms.length)
    paths.set(key, path)
    const gain = (event.gain * path.gain) / Math.max(1, metresBetween(event.place, spec.place))
    const { dry, at } = directly(event, spec, ppm)
    addAt(common, dry, at, gain)
    for (const { samples, share } of path.reflections) addAt(common, dry, at + samples, gain * share)
    const bus = rooms[path.room]?.bus
    if (bus !== undefined) addAt(bus, dry, at, gain * path.tail)
    return gain
  })
  for (const { bus, tail } of rooms) addAt(common, convolved(bus, tail), 0)
  return { common, heard }
}

/** Adds the direct sound of the event at gain 1, sampled at the recorder's rate and delayed by the distance. */
function directly(
  event: SoundEvent,
  { start, seconds, place }: RecorderSpec,
  ppm: number,
): { dry: Signal; at: number } {
  const late = metresBetween(event.place, place) / SPEED_OF_SOUND
  const step = 1 / (1 + ppm * 1e-6)
  const from = (start - event.at - late) * RATE
  const first = Math.max(0, Math.floor(-from / step))
  const last = Math.min(Math.round(seconds * RATE), Math.ceil((event.signal.length - from) / step))
  const dry = new Float32Array(Math.max(0, last - first))
  readInto(dry, event.signal, { from: from + first * step, step })
  return { dry, at: first }
}

/** How sound gets from one source to one recorder. */
interface Path {
  /** Gain from the directions in which the source and the recorder face. */
  readonly gain: number
  /** Amplitudes relative to the direct sound. */
  readonly reflections: readonly { readonly samples: number; readonly share: number }[]
  readonly tail: number
  readonly room: number
}

/** Share of single reflections in the indirect sound; the rest is reverberation. */
const EARLY = 0.35

export function drawPath(seed: number, rooms: number): Path {
  const draws = drawsOf(seed)
  const around = 10 ** (-draws.between(-2, 8) / 10)
  const raw = Array.from({ length: 6 }, () => draws.between(0.3, 1) * draws.pick([-1, 1]))
  const sum = raw.reduce((total, share) => total + share * share, 0)
  const early = Math.sqrt((EARLY * around) / sum)
  return {
    gain: 10 ** (draws.between(-6, 6) / 20),
    reflections: raw.map((share) => ({ samples: Math.round(draws.scaled(0.002, 0.04) * RATE), share: share * early })),
    tail: Math.sqrt((1 - EARLY) * around),
    room: draws.whole(0, rooms - 1),
  }
}

/** Reverberation of energy 1 that decays by 60 dB in `t60` seconds, high tones faster. */
function tailOf(t60: number, draws: ReturnType<typeof drawsOf>): Signal {
  const tail = whiteNoise(Math.round(t60 * 1.1 * RATE), draws)
  filtered(tail, { kind: 'low', hz: draws.between(2500, 6000) })
  const quiet = Math.round(draws.between(0.004, 0.015) * RATE)
  for (let i = 0; i < tail.length; i += 1) tail[i] = i < quiet ? 0 : (tail[i] ?? 0) * 10 ** ((-3 * i) / (t60 * RATE))
  return scale(tail, 1 / Math.sqrt(powerOf(tail) * tail.length))
}
