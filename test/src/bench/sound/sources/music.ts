// A dance track with the same drum, bass and chords bar after bar, as a machine plays them.
import { type Draws, drawsOf } from '../draws.ts'
import { filtered } from '../filters.ts'
import { addAt, faded, levelled, RATE, type Signal, silence, whiteNoise } from '../signal.ts'
import { waveOf } from '../wave.ts'

/** Plays the track `track` from its beginning, at power 1. The waveform is the same wherever it is played. */
export function music(track: number, seconds: number): Signal {
  const draws = drawsOf(track)
  const made = silence(seconds)
  const beat = 60 / draws.between(88, 142)
  const root = draws.between(45, 70)
  const drum = { kick: kick(draws), snare: snare(draws), hat: hat(draws) }
  const bars = Array.from({ length: 4 }, () => root * 2 ** (draws.pick([0, 3, 5, 7, 8, 10]) / 12))
  for (let n = 0; n * beat < seconds; n += 1) {
    const at = (share: number): number => Math.round((n + share) * beat * RATE)
    const bar = bars[Math.floor(n / 4) % bars.length] ?? root
    addAt(made, n % 2 === 0 ? drum.kick : drum.snare, at(0), 0.9)
    addAt(made, drum.hat, at(0.5), 0.35)
    addAt(made, tone(bar, beat * 0.8, 6), at(0), 0.35)
    if (n % 4 === 0) for (const third of [4, 4.757, 5.993]) addAt(made, tone(bar * third, beat * 3.8, 4), at(0), 0.12)
    // Adds the tune, which is the only part that does not repeat with the bar.
    addAt(
      made,
      tone(bar * 8 * 2 ** (draws.pick([0, 2, 3, 5, 7, 9, 10]) / 12), beat * draws.between(0.3, 0.9), 5),
      at(draws.pick([0, 0.25, 0.5])),
      0.25,
    )
  }
  return levelled(made)
}

function tone(hz: number, seconds: number, overtones: number): Signal {
  const made = silence(seconds)
  const wave = saw(overtones)
  for (let i = 0; i < made.length; i += 1) made[i] = wave((hz * i) / RATE)
  return faded(made, 0.01)
}

const saws = new Map<number, (phase: number) => number>()

function saw(overtones: number): (phase: number) => number {
  const wave = saws.get(overtones) ?? waveOf(Array.from({ length: overtones }, (_, n) => 1 / (n + 1)))
  saws.set(overtones, wave)
  return wave
}

function kick(draws: Draws): Signal {
  const [made, top, low] = [silence(0.25), draws.between(100, 180), draws.between(40, 60)]
  for (let i = 0, phase = 0; i < made.length; i += 1) {
    phase += (low + top * Math.exp(-i / (0.03 * RATE))) / RATE
    made[i] = Math.sin(2 * Math.PI * phase) * Math.exp(-i / (0.09 * RATE))
  }
  return made
}

const snare = (draws: Draws): Signal => struck(draws, 0.2, { kind: 'band', hz: draws.between(1200, 2600), q: 0.6 })
const hat = (draws: Draws): Signal => struck(draws, 0.06, { kind: 'high', hz: draws.between(4500, 6500) })

function struck(draws: Draws, seconds: number, filter: Parameters<typeof filtered>[1]): Signal {
  const made = filtered(whiteNoise(Math.round(seconds * RATE), draws), ...(filter === undefined ? [] : [filter]))
  for (let i = 0; i < made.length; i += 1) made[i] = (made[i] ?? 0) * Math.exp((-4 * i) / made.length)
  return made
}
