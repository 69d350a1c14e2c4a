import { randomOf } from '../random.ts'
import { createResonator, RATE, type Signal, silence } from './signal.ts'

/** First three formants of vowels, Hz (Peterson and Barney 1952, men). */
const VOWELS = [
  [730, 1090, 2440],
  [530, 1840, 2480],
  [270, 2290, 3010],
  [570, 840, 2410],
  [300, 870, 2240],
  [490, 1350, 1690],
] as const
const WIDTHS = [90, 110, 170] as const

export interface Speaker {
  readonly seed: number
  readonly from: number
  readonly until: number
  /** Pitch of the voice, Hz. */
  readonly pitch: number
  /** The share of time in which it speaks. */
  readonly talks: number
  readonly loud: number
  /** Whether the voice is a scream: rough, with a falling pitch. */
  readonly screams?: boolean
}

/**
 * The voice of a person who speaks no real language: syllables of vowels and hisses, in phrases with pauses. It begins
 * at `from`.
 */
export function voice(speaker: Speaker): Signal {
  const { from, until, talks } = speaker
  const made = silence(until - from)
  const next = randomOf(speaker.seed)
  const sings = createThroat()
  let at = Math.floor(next() * RATE)
  while (at < made.length) {
    const syllables = speaker.screams ? 1 : 3 + Math.floor(next() * 9)
    for (let said = 0; said < syllables && at < made.length; said += 1) {
      const seconds = speaker.screams ? 0.5 + next() * 0.7 : 0.11 + next() * 0.16
      const length = Math.min(made.length - at, Math.floor(seconds * RATE))
      sings(made.subarray(at, at + length), speaker, next)
      at += length + Math.floor(next() * 0.04 * RATE)
    }
    at += Math.floor((next() * 2 * (1 - talks) * 1.6 + 0.15) * RATE)
  }
  return made
}

type Sing = (into: Float32Array, speaker: Speaker, next: () => number) => void

/** The loudness of a syllable, which fades in and out without a click. */
const swell = (part: number): number => Math.sin(Math.PI * Math.min(1, part * 1.02)) ** 0.6

function createThroat(): Sing {
  const [first, second, third] = [createResonator(), createResonator(), createResonator()]
  let turn = 0
  return (into, speaker, next) => {
    const vowel = VOWELS[Math.floor(next() * VOWELS.length)] ?? VOWELS[0]
    const longer = speaker.pitch > 160 ? 1.15 : 1
    first.tune({ hz: vowel[0] * longer, width: WIDTHS[0] })
    second.tune({ hz: vowel[1] * longer, width: WIDTHS[1] })
    third.tune({ hz: vowel[2] * longer, width: WIDTHS[2] })
    const { begins, ends, hiss, breath } = mannerOf(speaker, next)
    for (let n = 0; n < into.length; n += 1) {
      const part = n / into.length
      turn += (begins + (ends - begins) * part) / RATE
      const pulse = turn % 1 < 0.08 ? 1 : -0.08
      const source = pulse + (next() * 2 - 1) * (part < 0.2 ? hiss : breath)
      const heard = first.pass(source) * 1.4 + second.pass(source) * 0.8 + third.pass(source) * 0.5
      into[n] = speaker.loud * heard * swell(part)
    }
  }
}

/** How one syllable sounds: its start and end pitch, the consonant before it, its breathiness. */
function mannerOf({ pitch, screams = false }: Speaker, next: () => number) {
  const begins = pitch * (0.9 + next() * 0.3)
  if (screams) return { begins, ends: pitch * 0.7, hiss: 0.3, breath: 0.3 }
  return { begins, ends: pitch * (0.8 + next() * 0.3), hiss: next() < 0.35 ? 0.6 : 0.08, breath: 0.05 }
}
