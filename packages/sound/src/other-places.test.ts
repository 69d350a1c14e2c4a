import { describe, expect, test } from 'vitest'
import { sideOf } from './agreement.ts'
import { bursts, mixed, slice, steady, sum } from './made-sound.test-kit.ts'
import { otherPlaceOf } from './other-places.ts'
import { SAMPLE_RATE } from './print.ts'
import { type Flat, flatOf, standingOf } from './whole-match.ts'

const SECONDS = 12
const flat = (...sounds: readonly Float64Array[]): Flat => flatOf(sideOf(mixed(...sounds)).grid)

/** A source that sounds for 1.5 s and is silent for 1.5 s in turn. */
const inTurns = (sound: Float64Array, first: number): Float64Array =>
  sound.map((value, n) => (Math.floor(n / SAMPLE_RATE / 1.5) % 2 === first ? value : 0))

const one = inTurns(bursts(1, SECONDS + 1), 0)
const other = inTurns(bursts(2, SECONDS + 1), 1)
const noise = (seed: number): Float64Array => steady(seed, SECONDS, 100)
const at = (sound: Float64Array, from: number): Float64Array => slice(sound, from, SECONDS)

describe('a second place of sound', () => {
  const a = flat(sum(at(one, 0.1), at(other, 0.1)), noise(3))

  test('is found if the second source arrives 9 ms later at one of the two', () => {
    const b = flat(sum(at(one, 0.1), at(other, 0.109)), noise(4))
    expect(otherPlaceOf(a, b, { offset: 0, driftPpm: 0 })).toBeGreaterThan(25)
  })

  test('is not found if the second delay comes once and stays, as in a loop that restarted', () => {
    const [before, after] = [0, 1].map((half) =>
      bursts(1, SECONDS + 1).map((value, n) => (Math.floor(n / SAMPLE_RATE / 6) === half ? value : 0)),
    )
    if (before === undefined || after === undefined) throw new Error('no halves')
    const [one, other] = [0.1, 0.109].map((late) => flat(sum(at(before, 0.1), at(after, late)), noise(late * 1000)))
    if (one === undefined || other === undefined) throw new Error('no recordings')
    expect(otherPlaceOf(one, other, { offset: 0, driftPpm: 0 })).toBe(0)
  })

  test('is not found if the two scenes have nothing else in common', () => {
    const b = flat(sum(at(one, 0.1), at(inTurns(bursts(5, SECONDS + 1), 1), 0.1)), noise(4))
    expect(otherPlaceOf(a, b, { offset: 0, driftPpm: 0 })).toBeLessThan(5)
  })
})

describe('an offset', () => {
  const a = flat(at(one, 0), noise(3))
  const b = flat(at(one, 0.5), noise(4))

  test('that is right stands out over all others, and a wrong one does not', () => {
    expect(standingOf(a, b, 0.5 * SAMPLE_RATE)).toBeGreaterThan(3)
    expect(standingOf(a, b, 0.9 * SAMPLE_RATE)).toBeLessThan(1)
  })

  test('of repeating sound does not stand out', () => {
    const bar = bursts(8, 2)
    const beat = Float64Array.from({ length: 20 * SAMPLE_RATE }, (_, n) => bar[n % bar.length] ?? 0)
    const found = standingOf(flat(at(beat, 0), noise(3)), flat(at(beat, 0.5), noise(4)), 0.5 * SAMPLE_RATE)
    expect(found).toBeLessThan(1.6)
  })
})
