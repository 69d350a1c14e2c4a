import { describe, expect, test } from 'vitest'
import { agreementAt, sideOf } from './agreement.ts'
import { bursts, mixed, room, slice, steady, sum } from './made-sound.test-kit.ts'
import type { Places } from './places.ts'

/** Two of 20 s that begin together. */
function placesOf(a: Int16Array, b: Int16Array): Places {
  const agreement = agreementAt(sideOf(a), sideOf(b), 0)
  if (agreement === undefined) throw new Error('the two do not meet')
  return agreement.places
}

const LOUD = bursts(41, 22)
const FAINT = bursts(42, 22).map((value) => value * 0.4)

describe('what is left when all of the first delay is taken away', () => {
  test('has a delay of its own where a fainter source comes 6 ms later to one of the two', () => {
    const heard = (late: number, seed: number): Int16Array =>
      mixed(sum(slice(LOUD, 1, 20), slice(FAINT, 1 - late, 20)), steady(seed, 20, 150))
    const { remainder } = placesOf(heard(0, 1), heard(0.006, 2))
    expect(remainder.z).toBeGreaterThan(8)
    expect(remainder.next).toBeLessThan(0.65 * remainder.z)
  })

  test('has none where two rooms have one programme in common', () => {
    const heard = (place: number): Int16Array =>
      mixed(sum(room(slice(LOUD, 1, 20), place), room(bursts(place + 60, 20), place + 7)), steady(place, 20, 150))
    const { remainder } = placesOf(heard(1), heard(2))
    expect(remainder.z < 8 || remainder.next > 0.65 * remainder.z, JSON.stringify(remainder)).toBe(true)
  })
})
