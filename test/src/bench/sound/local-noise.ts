// Noise that only one recorder hears: wind at its microphone, handling, the voice of its holder, its own electronics.
import type { Draws } from './draws.ts'
import { filtered } from './filters.ts'
import { addAt, levelled, powerOf, RATE, type Signal, scale, secondsOf, silence, whiteNoise } from './signal.ts'
import { murmur, swell } from './sources/murmur.ts'
import { drawVoice, type Speaker, say } from './sources/speech.ts'

/** Not scaled: only the ratios between its parts are meaningful. */
export function localNoise(seconds: number, speaker: Speaker, draws: Draws): Signal {
  const made = pink(seconds, draws)
  const samples = made.length
  const add = (signal: Signal, low: number, high: number): void =>
    addAt(made, signal, 0, 10 ** (draws.between(low, high) / 20))
  if (draws.chance(0.6)) add(murmur(samples / RATE, draws), -9, 3)
  if (draws.chance(0.4)) add(wind(samples, draws), 0, 12)
  if (draws.chance(0.5)) add(handling(samples, draws), -6, 6)
  if (draws.chance(0.45)) add(ownVoice(samples, speaker, draws), -6, 6)
  return made
}

function pink(seconds: number, draws: Draws): Signal {
  const made = whiteNoise(Math.round(seconds * RATE), draws)
  let [slow, middle, quick] = [0, 0, 0]
  for (let i = 0; i < made.length; i += 1) {
    const white = made[i] ?? 0
    slow = 0.997 * slow + 0.09 * white
    middle = 0.963 * middle + 0.296 * white
    quick = 0.57 * quick + 1.05 * white
    made[i] = slow + middle + quick + 0.18 * white
  }
  return scale(made, 1 / Math.sqrt(powerOf(made) || 1))
}

function wind(samples: number, draws: Draws): Signal {
  const hz = draws.between(80, 350)
  const made = filtered(whiteNoise(samples, draws), { kind: 'low', hz }, { kind: 'low', hz: hz * 3 })
  swell(made, draws.between(0.3, 1.5), draws)
  return levelled(made)
}

/** Rubbing and knocks on the phone's case. */
function handling(samples: number, draws: Draws): Signal {
  const made = new Float32Array(samples)
  const touches = draws.whole(1, Math.max(1, Math.round(samples / RATE / 3)))
  for (let n = 0; n < touches; n += 1) {
    const seconds = draws.scaled(0.03, 0.8)
    const touch = filtered(whiteNoise(Math.round(seconds * RATE), draws), {
      kind: 'band',
      hz: draws.scaled(90, 1500),
      q: draws.between(0.4, 1.5),
    })
    const fall = seconds * RATE * draws.between(0.2, 0.5)
    for (let i = 0; i < touch.length; i += 1) touch[i] = (touch[i] ?? 0) * Math.exp(-i / fall)
    addAt(made, touch, draws.whole(0, samples), draws.scaled(0.3, 2))
  }
  return levelled(made)
}

function ownVoice(samples: number, speaker: Speaker, draws: Draws): Signal {
  const made = silence(samples / RATE)
  const voice = drawVoice(draws)
  for (let at = draws.between(0, 5); at < samples / RATE; ) {
    const turn = say(speaker, voice, draws.between(1, 4), draws)
    addAt(made, turn, Math.round(at * RATE))
    at += secondsOf(turn) + draws.between(1, 8)
  }
  return made
}
