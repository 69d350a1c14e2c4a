// Sounds that are the same wherever they are heard: a broadcast, an announcement, a track. They are cached, because
// many scenes play them.
import { drawsOf } from '../draws.ts'
import { filtered } from '../filters.ts'
import { addAt, levelled, RATE, type Signal, silence } from '../signal.ts'
import { music } from './music.ts'
import { drawVoice, type Speaker, say } from './speech.ts'

const PROGRAMME_SECONDS = 90

const kept = new Map<string, Signal>()

/** Caches what `make` returns. Callers must not change it. */
function once(key: string, make: () => Signal): Signal {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make()
  kept.set(key, made)
  return made
}

/** News: one voice after another, sometimes over music. */
export const broadcast = (speaker: Speaker, seed: number): Signal =>
  once(`broadcast ${seed}`, () => {
    const draws = drawsOf(seed)
    const made = silence(PROGRAMME_SECONDS)
    const voices = [drawVoice(draws), drawVoice(draws), drawVoice(draws)] as const
    for (let at = 2; at < PROGRAMME_SECONDS - 6; ) {
      const turn = say(speaker, draws.pick(voices), draws.between(6, 14), draws)
      addAt(made, turn, Math.round(at * RATE))
      at += turn.length / RATE + draws.between(0.2, 1.2)
    }
    addAt(made, music(draws.seed(), 8), 0, 0.7)
    addAt(made, music(draws.seed(), 20), Math.round(draws.between(20, 60) * RATE), 0.25)
    return levelled(filtered(made, { kind: 'high', hz: 150 }))
  })

/** A public address: a horn loudspeaker repeats exactly the same words. */
export const announcement = (speaker: Speaker, seed: number): Signal =>
  once(`announcement ${seed}`, () => {
    const draws = drawsOf(seed)
    const made = say(speaker, { ...drawVoice(draws), speed: 130, variant: 'm3' }, draws.between(6, 10), draws)
    for (let i = 0; i < made.length; i += 1) made[i] = Math.tanh(1.5 * (made[i] ?? 0))
    return levelled(filtered(made, { kind: 'high', hz: 450 }, { kind: 'low', hz: 3400 }))
  })

export const track = (seed: number): Signal => once(`track ${seed}`, () => music(seed, PROGRAMME_SECONDS))
