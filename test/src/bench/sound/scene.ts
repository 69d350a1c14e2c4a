// Composes what happens at one place for some seconds, before anybody records it.
import { type Draws, drawsOf, seedOf } from './draws.ts'
import { addAt, faded, powerOf, RATE, resampled, type Signal, secondsOf, silence } from './signal.ts'
import { bang, burst, glass } from './sources/bang.ts'
import { murmur } from './sources/murmur.ts'
import { announcement, broadcast, track } from './sources/programme.ts'
import { siren } from './sources/siren.ts'
import { drawVoice, type Speaker, say, type Voice } from './sources/speech.ts'

/** Metres east and north of the middle. */
export interface Place {
  readonly x: number
  readonly y: number
}

export interface SceneSpec {
  readonly seed: number
  readonly seconds: number
  /** Seeds of sounds that other scenes may have, too. Each seed gives the same sound in every scene. */
  readonly shared: SharedThings
  /** Level of the shared sounds relative to their usual level, dB. */
  readonly lift: number
}

export interface SharedThings {
  readonly siren?: number
  readonly announcement?: number
  /** `from`: the second of the programme at which the scene begins. */
  readonly broadcast?: { readonly seed: number; readonly from: number }
  readonly music?: { readonly seed: number; readonly from: number }
  /** Seed of a person who speaks in several scenes, with different words each time. */
  readonly voice?: number
}

export interface SoundEvent {
  readonly kind: 'speech' | 'murmur' | 'siren' | 'bang' | 'announcement' | 'broadcast' | 'music'
  /** Second of the scene at which the sound leaves its source. */
  readonly at: number
  /** Power about 1; for a bang, a peak of about 1. Never changed after it is made. */
  readonly signal: Signal
  /** The gain at a distance of one metre. */
  readonly gain: number
  readonly place: Place
}

export interface Scene {
  readonly spec: SceneSpec
  readonly events: readonly SoundEvent[]
}

const gainOf = (db: number): number => 10 ** (db / 20)

function around(draws: Draws, near: number, far: number): Place {
  const [angle, away] = [draws.between(0, 2 * Math.PI), draws.scaled(near, far)]
  return { x: away * Math.cos(angle), y: away * Math.sin(angle) }
}

export function makeScene(spec: SceneSpec, speaker: Speaker): Scene {
  const draws = drawsOf(seedOf(spec.seed, 1))
  const events = [
    ...talkers(spec, speaker, drawsOf(draws.seed())),
    ...chants(spec, speaker, drawsOf(draws.seed())),
    ...murmurs(spec, drawsOf(draws.seed())),
    ...bangs(spec, drawsOf(draws.seed())),
    ...sharedThings(spec, speaker, drawsOf(draws.seed())),
  ]
  return { spec, events }
}

function talkers({ seconds }: SceneSpec, speaker: Speaker, draws: Draws): SoundEvent[] {
  const people = draws.whole(3, 6)
  return Array.from({ length: people }, () => {
    const person = { voice: drawVoice(draws), place: around(draws, 2.5, 20), gain: gainOf(draws.between(-6, 4)) }
    return turns({ ...person, seconds, speaker, share: draws.between(0.2, 0.6) }, draws)
  }).flat()
}

interface Person {
  readonly voice: Voice
  readonly place: Place
  readonly gain: number
  readonly seconds: number
  readonly speaker: Speaker
  /** The share of the time in which they speak. */
  readonly share: number
}

function turns({ voice, place, gain, seconds, speaker, share }: Person, draws: Draws): SoundEvent[] {
  const made: SoundEvent[] = []
  // One long talk is made and then cut in its pauses, because starting the speech program takes longer than the
  // speaking itself.
  const talk = say(speaker, voice, Math.max(2, seconds * share * 1.1), draws)
  let [at, said] = [draws.between(-2, 4), 0]
  while (at < seconds - 0.5 && said < talk.length) {
    const end = quietNear(talk, said + Math.round(draws.between(1.2, 6) * RATE))
    const signal = faded(talk.slice(said, end), 0.005)
    made.push({ kind: 'speech', at, signal, gain: gain * gainOf(draws.between(-3, 3)), place })
    at += secondsOf(signal) + draws.between(0.2, 4) * (1 / share - 1)
    said = end
  }
  return made
}

/**
 * Returns the position of the quietest 50 ms within half a second of `at`, or the end of the signal if that is near.
 */
function quietNear(signal: Signal, at: number): number {
  if (at > signal.length - RATE) return signal.length
  const block = Math.round(RATE / 20)
  let [quietest, least] = [at, Number.POSITIVE_INFINITY]
  for (let from = at - RATE / 2; from < at + RATE / 2; from += block) {
    const power = powerOf(signal, from, from + block)
    if (power < least) [quietest, least] = [from + block / 2, power]
  }
  return Math.round(quietest)
}

/** In some scenes people chant the same words again and again, which gives a period other than the siren's. */
function chants({ seconds }: SceneSpec, speaker: Speaker, draws: Draws): SoundEvent[] {
  if (!draws.chance(0.2)) return []
  const made: SoundEvent[] = []
  const place = around(draws, 6, 25)
  const calls = Array.from({ length: 3 }, () => say(speaker, drawVoice(draws), draws.between(1, 2), draws))
  const period = Math.max(...calls.map(secondsOf)) + draws.between(0.2, 1)
  for (let at = draws.between(-2, 6); at < seconds; at += period * draws.between(0.97, 1.03)) {
    for (const call of calls) {
      const signal = resampled(call, draws.between(0.97, 1.03))
      made.push({ kind: 'speech', at: at + draws.between(0, 0.1), signal, gain: gainOf(draws.between(-2, 6)), place })
    }
  }
  return made
}

const murmurs = ({ seconds }: SceneSpec, draws: Draws): SoundEvent[] =>
  Array.from({ length: 2 }, () => ({
    kind: 'murmur',
    at: -2,
    signal: murmur(seconds + 4, draws),
    gain: gainOf(draws.between(0, 9)),
    place: around(draws, 8, 30),
  }))

function bangs({ seconds }: SceneSpec, draws: Draws): SoundEvent[] {
  const made: SoundEvent[] = []
  const every = draws.scaled(4, 30)
  const wait = (): number => -every * Math.log(1 - draws.unit())
  for (let at = wait(); at < seconds; at += wait()) {
    const what = draws.pick([bang, bang, burst, glass])
    const [signal, place] = [what(draws), what === glass ? around(draws, 4, 30) : around(draws, 15, 150)]
    made.push({
      kind: 'bang',
      at,
      signal,
      gain: gainOf(what === glass ? draws.between(6, 18) : draws.between(24, 42)),
      place,
    })
  }
  return made
}

function sharedThings({ seconds, shared, lift }: SceneSpec, speaker: Speaker, draws: Draws): SoundEvent[] {
  const made: SoundEvent[] = []
  const gain = (low: number, high: number): number => gainOf(draws.between(low, high) + lift)
  if (shared.siren !== undefined) {
    const signal = siren(shared.siren, seconds + 4, draws)
    made.push({ kind: 'siren', at: -2, signal, gain: gain(20, 32), place: around(draws, 25, 150) })
  }
  if (shared.announcement !== undefined) {
    const signal = announcement(speaker, shared.announcement)
    const [each, place] = [secondsOf(signal) + draws.between(2, 9), around(draws, 10, 60)]
    const level = gain(14, 24)
    for (let at = draws.between(-8, 4); at < seconds; at += each)
      made.push({ kind: 'announcement', at, signal, gain: level, place })
  }
  for (const kind of ['broadcast', 'music'] as const) {
    const spec = shared[kind]
    if (spec === undefined) continue
    const whole = kind === 'broadcast' ? broadcast(speaker, spec.seed) : track(spec.seed)
    const [level, place] =
      kind === 'broadcast' ? [gain(6, 16), around(draws, 4, 25)] : [gain(10, 22), around(draws, 8, 40)]
    made.push({ kind, at: 0, signal: cycle(whole, spec.from, seconds), gain: level, place })
  }
  if (shared.voice !== undefined) {
    const voice = drawVoice(drawsOf(shared.voice))
    const person = { voice, place: around(draws, 2.5, 10), gain: gain(0, 6), seconds, speaker, share: 0.75 }
    made.push(...turns(person, draws))
  }
  return made
}

/** Cuts a piece of this length out of a loop. */
function cycle(whole: Signal, from: number, seconds: number): Signal {
  const made = silence(seconds)
  for (let at = -from; at < seconds; at += secondsOf(whole)) addAt(made, whole, Math.round(at * RATE))
  return made
}
