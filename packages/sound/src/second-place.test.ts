import { describe, expect, test } from 'vitest'
import { agreementAt, sideOf } from './agreement.ts'
import { bursts, mixed, room, scaled, slice, steady, sum, twoPlaces } from './made-sound.test-kit.ts'
import { SAMPLE_RATE } from './print.ts'
import type { SecondPlace } from './second-place.ts'

/** `a` and `b` are recordings of 12 s that begin together. */
function secondOf(a: Int16Array, b: Int16Array): SecondPlace {
  const agreement = agreementAt(sideOf(a), sideOf(b), 0)
  if (agreement === undefined) throw new Error('the two do not meet')
  return agreement.places.second
}

const ONE = bursts(51, 13)
const OTHER = bursts(52, 13)
/** Keeps only the first 8 s of 12, or only the rest. The other part becomes silent. */
const part = (sound: Float64Array, isFirst: boolean): Float64Array =>
  sound.map((value, n) => (n / SAMPLE_RATE < 8 === isFirst ? value : 0))

describe('a second place', () => {
  test('is found if two sources alternate, each at a delay of its own, with no echo anywhere', () => {
    const heard = (late: number, seed: number): Int16Array =>
      mixed(twoPlaces(53, { from: 0, seconds: 12, late }), steady(seed, 12, 150))
    const second = secondOf(heard(0, 1), heard(0.006, 2))
    expect(second.by).toBeGreaterThan(9)
    expect(second.sameEchoes).toBe(0)
  })

  test('is found if another source is heard once at the end, by its own echoes', () => {
    /** A sound from far away: mostly its reflections from the walls. */
    const far = (sound: Float64Array, place: number): Float64Array => sum(room(sound, place), scaled(sound, -0.7))
    const heard = (late: number, place: number): Int16Array =>
      mixed(
        far(part(slice(ONE, 1, 12), true), place),
        far(part(slice(OTHER, 1 - late, 12), false), place + 20),
        steady(place, 12, 60),
      )
    const second = secondOf(heard(0, 1), heard(0.006, 2))
    expect(second.by).toBeGreaterThan(9)
    expect(second.sameEchoes).toBeLessThan(0.35)
  })

  test('is not found if a loudspeaker restarts a little later in one of the two: its echoes are the same', () => {
    const heard = (late: number, place: number): Int16Array =>
      mixed(
        room(sum(part(slice(ONE, 1, 12), true), part(slice(OTHER, 1 - late, 12), false)), place),
        steady(place, 12, 150),
      )
    expect(secondOf(heard(0, 1), heard(0.006, 2)).sameEchoes).toBeGreaterThan(0.5)
  })

  test('is not found if two rooms have one programme in common', () => {
    const heard = (place: number): Int16Array =>
      mixed(sum(room(slice(ONE, 1, 12), place), room(bursts(place + 60, 12), place + 7)), steady(place, 12, 150))
    expect(secondOf(heard(1), heard(2)).by).toBeLessThan(5)
  })
})
