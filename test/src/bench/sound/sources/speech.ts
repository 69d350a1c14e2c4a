import { execFileSync } from 'node:child_process'
import type { Draws } from '../draws.ts'
import { filtered } from '../filters.ts'
import { levelled, RATE, resampled, type Signal } from '../signal.ts'
import { LANGUAGES, sentences } from './sentences.ts'
import { voiced } from './voiced.ts'

/** espeak-ng and the environment that it needs. Undefined if there is none; voices are then synthesised here. */
export type Speaker = { readonly program: string; readonly env: Readonly<Record<string, string>> } | undefined

/** A person's voice. Each utterance has different words in the same voice. */
export interface Voice {
  readonly language: string
  readonly variant: string
  /** Words a minute. */
  readonly speed: number
  /** From 0 to 99. */
  readonly pitch: number
  /** Scales the whole voice: 1.1 is shorter and higher. */
  readonly stretch: number
}

const VARIANTS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'f1', 'f2', 'f3', 'f4', 'croak'] as const

export function drawVoice(draws: Draws): Voice {
  const [first = 'en-us', ...others] = LANGUAGES
  return {
    language: draws.pick([first, ...others]),
    variant: draws.pick(VARIANTS),
    speed: draws.whole(120, 240),
    pitch: draws.whole(15, 85),
    stretch: draws.between(0.85, 1.2),
  }
}

/** Speaks for about this many seconds, at power 1 without the pauses. Each draw gives different words. */
export function say(speaker: Speaker, voice: Voice, seconds: number, draws: Draws): Signal {
  if (speaker === undefined) return levelled(voiced(seconds, voice, draws))
  const text = sentences(voice.language, Math.max(2, Math.round((seconds * voice.speed) / 75)), draws)
  // Speed and pitch vary a little, because nobody says anything twice in the same way.
  const speed = String(Math.round(voice.speed * draws.between(0.93, 1.07)))
  const pitch = String(Math.max(0, Math.min(99, voice.pitch + draws.whole(-6, 6))))
  const args = ['-v', `${voice.language}+${voice.variant}`, '-s', speed, '-p', pitch, '--stdout', '--stdin']
  const wave = execFileSync(speaker.program, args, {
    input: text,
    env: { ...speaker.env },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return levelled(heard(wave, voice.stretch * draws.between(0.97, 1.03)))
}

/** Reads a WAV (16 bits, mono) from a pipe. Its header does not know the length. */
function heard(wave: Buffer, stretch: number): Signal {
  const rate = wave.readUInt32LE(24)
  const samples = new Float32Array((wave.length - 44) >> 1)
  for (let i = 0; i < samples.length; i += 1) samples[i] = wave.readInt16LE(44 + 2 * i) / 32768
  const step = (rate / RATE) * stretch
  // The low-pass comes before resampling, because it must remove what would alias. Filters assume RATE, so the cutoff
  // frequency is converted.
  const cut = { kind: 'low', hz: (RATE / 2 / step) * 0.85 } as const
  return resampled(filtered(samples, cut, cut), step)
}
