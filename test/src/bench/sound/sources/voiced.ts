// A voice that needs only Node: pulses through three moving resonances, with hiss in between.
import type { Draws } from '../draws.ts'
import { filtered } from '../filters.ts'
import { addAt, faded, RATE, type Signal, silence, whiteNoise } from '../signal.ts'
import type { Voice } from './speech.ts'

type Formants = readonly [number, number, number]

const VOWELS: readonly [Formants, ...Formants[]] = [
  [730, 1090, 2440],
  [270, 2290, 3010],
  [300, 870, 2240],
  [530, 1840, 2480],
  [570, 840, 2410],
  [440, 1020, 2240],
  [660, 1720, 2410],
]

/** Syllables one after another, about this many seconds in all. Every draw is different. */
export function voiced(seconds: number, voice: Pick<Voice, 'speed' | 'pitch' | 'stretch'>, draws: Draws): Signal {
  const made = silence(seconds)
  const syllable = 60 / voice.speed / 1.6
  for (let at = draws.between(0, 0.1); at < seconds - 0.3; ) {
    const length = syllable * draws.between(0.55, 1.6)
    if (draws.chance(0.5))
      addAt(made, hiss(draws.between(0.03, 0.12), draws), Math.round(at * RATE), draws.between(0.1, 0.4))
    addAt(made, vowel(length, voice, draws), Math.round((at + 0.04) * RATE), draws.between(0.5, 1))
    at += length + (draws.chance(0.15) ? draws.between(0.15, 0.6) : draws.between(0.01, 0.06))
  }
  return made
}

function vowel(seconds: number, { pitch, stretch }: Pick<Voice, 'pitch' | 'stretch'>, draws: Draws): Signal {
  const made = silence(seconds)
  const hz = (80 + 2 * pitch) * draws.between(0.85, 1.25)
  const bend = draws.between(-0.25, 0.25)
  for (let phase = 0, i = 0; i < made.length; i += 1) {
    phase += (hz * (1 + (bend * i) / made.length) * draws.between(0.98, 1.02)) / RATE
    if (phase >= 1) {
      phase -= 1
      made[i] = draws.between(0.8, 1.2)
    }
  }
  const formants = draws.pick(VOWELS).map((formant) => formant * stretch * draws.between(0.93, 1.07))
  return faded(
    filtered(made, ...formants.map((formant, n) => ({ kind: 'peak', hz: formant, q: 6, db: 24 - 5 * n }) as const), {
      kind: 'low',
      hz: 3800,
    }),
    0.02,
  )
}

function hiss(seconds: number, draws: Draws): Signal {
  const noise = whiteNoise(Math.round(seconds * RATE), draws)
  return faded(filtered(noise, { kind: 'band', hz: draws.between(1500, 5500), q: draws.between(0.8, 2.5) }), 0.01)
}
