import { describe, expect, test } from 'vitest'
import { evenLookAt } from './even-look.ts'
import { bursts, mixed, room, scaled, slice, steady, sum } from './made-sound.test-kit.ts'
import { SAMPLE_RATE } from './print.ts'
import { printOf } from './print-of.ts'
import { verifyPair } from './verify-pair.ts'

const SECONDS = 12
/**
 * The murmur of a crowd that never falls silent. It is as quiet as the recording's own noise, so `noiseOf` takes it for
 * noise.
 */
const MURMUR = steady(801, 20, 260)
const SPEECH = scaled(bursts(802, 20), 0.4)
const own = (place: number): Float64Array => steady(place + 900, SECONDS, 60)
const LATER = 3.25

type Heard = (from: number, place: number) => Float64Array

/** Makes two recordings, the second `LATER` seconds after the first, and returns the evidence of two places. */
function placesOf(heard: Heard) {
  const [a, b] = [mixed(heard(1, 1), own(1)), mixed(heard(1 + LATER, 2), own(2))]
  const look = evenLookAt(a, b, LATER * SAMPLE_RATE)
  if (look === undefined) throw new Error('the two do not meet')
  return look
}

const at = (sound: Float64Array, from: number): Float64Array => slice(sound, from, SECONDS)

describe('loud and quiet', () => {
  test('come from two places if somebody speaks and a crowd murmurs elsewhere', () => {
    const late = (place: number): number => (place === 1 ? 0 : 0.006)
    const { turn, across } = placesOf((from, place) => sum(at(SPEECH, from), at(MURMUR, from - late(place))))
    expect(turn.by).toBeGreaterThan(8)
    expect(turn.lasting).toBeGreaterThan(4)
    expect(across.loud.by).toBeGreaterThan(7)
  })

  test.each([
    ['in two rooms', (from: number, place: number) => room(at(sum(SPEECH, MURMUR), from), place)],
    ['with nothing beside it', (from: number, place: number) => room(at(scaled(SPEECH, 3), from), place)],
    ['with a murmur of its own in each', (from, place) => sum(at(SPEECH, from), steady(place + 70, SECONDS, 260))],
    ['before a near wall', (from, place) => sum(at(SPEECH, from), scaled(at(SPEECH, from - 0.005 - place / 250), 0.8))],
    ['as a murmur by a wall', (from, place) => sum(at(MURMUR, from), scaled(at(MURMUR, from - 0.006 * place), 0.7))],
    ['before a wall', (from, place) => sum(at(SPEECH, from), scaled(at(SPEECH, from - 0.08 - place / 100), 0.6))],
  ] satisfies [string, Heard][])('come from one place where a programme is played %s', (_, heard) => {
    const { turn, across } = placesOf(heard)
    expect(turn.lasting).toBeLessThan(2)
    expect(across.loud.lasting).toBeLessThan(2)
    expect(across.loudest.lasting).toBeLessThan(2)
  })
})

describe('a pair', () => {
  const spoken = (from: number, place: number) =>
    printOf(mixed(sum(at(SPEECH, from), at(MURMUR, from - (place === 1 ? 0 : 0.006))), own(place)))

  test('is linked if somebody speaks and a crowd murmurs elsewhere, but not if the murmurs differ', () => {
    const verdict = verifyPair(spoken(1, 1), spoken(1 + LATER, 2))
    expect(verdict).toMatchObject({ accepted: true })
    if (verdict.accepted) expect(Math.abs(verdict.offsetMs - LATER * 1000)).toBeLessThan(10)
    const other = printOf(mixed(steady(803, SECONDS, 260), own(4)))
    expect(verifyPair(spoken(1, 1), other)).toMatchObject({ accepted: false })
  })
})
