import { describe, expect, test } from 'vitest'
import { bursts, mixed, room, scaled, siren, slice, steady, sum } from './made-sound.test-kit.ts'
import { printOf } from './print-of.ts'
import { verifyPair } from './verify-pair.ts'

describe('two that heard one event', () => {
  test.each([1, 2, 3, 4])('are found to two milliseconds, whoever is asked first (scene %i)', (seed) => {
    const scene = bursts(seed, 20)
    const a = printOf(mixed(slice(scene, 0, 12), steady(seed + 100, 12, 300)))
    const b = printOf(mixed(slice(scene, 3.4567, 12), steady(seed + 200, 12, 300)))
    const verdict = verifyPair(a, b)
    expect(verdict).toMatchObject({ accepted: true })
    if (!verdict.accepted) return
    expect(Math.abs(verdict.offsetMs - 3456.7)).toBeLessThan(2)
    expect(verifyPair(b, a)).toMatchObject({ accepted: true, offsetMs: -verdict.offsetMs })
  })

  test('are found where noise is louder than the event', () => {
    const scene = bursts(5, 25)
    const a = printOf(mixed(slice(scene, 0, 16), steady(51, 16, 1500)))
    const b = printOf(mixed(slice(scene, 4.321, 16), steady(52, 16, 1500)))
    const verdict = verifyPair(a, b)
    expect(verdict.accepted && Math.abs(verdict.offsetMs - 4321) < 2, JSON.stringify(verdict)).toBe(true)
  })

  test.each([-55, 40])('whose clocks run apart by %i ppm, say so', (ppm) => {
    const scene = bursts(6, 30)
    const a = printOf(mixed(slice(scene, 0, 26), steady(61, 26, 200)))
    const b = printOf(mixed(slice(scene, 2, 26, -ppm), steady(62, 26, 200)))
    const verdict = verifyPair(a, b)
    expect(verdict).toMatchObject({ accepted: true })
    if (!verdict.accepted) return
    expect(Math.abs(verdict.driftPpm - ppm)).toBeLessThan(8)
    expect(Math.abs(verdict.offsetMs - 2000)).toBeLessThan(2)
  })

  test('are found in a recording of minutes, where a landmark points', { timeout: 120_000 }, () => {
    const scene = bursts(7, 110)
    const long = printOf(mixed(scene, steady(71, 110, 300)))
    const short = printOf(mixed(slice(scene, 81.2, 14), steady(72, 14, 300)))
    const verdict = verifyPair(long, short)
    expect(verdict.accepted && Math.abs(verdict.offsetMs - 81_200) < 2, JSON.stringify(verdict)).toBe(true)
  })
})

describe('no link is made of', () => {
  test('two scenes', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const a = printOf(mixed(bursts(seed, 10), steady(seed, 10, 300)))
      const b = printOf(mixed(bursts(seed + 50, 10), steady(seed + 50, 10, 300)))
      expect(verifyPair(a, b)).toMatchObject({ accepted: false })
    }
  })

  test.each(['wail', 'yelp', 'two-tone', 'beep'] as const)('a siren alone (%s)', (kind) => {
    const both = siren(kind, 40)
    const a = printOf(mixed(room(slice(both, 2, 9), 1), steady(91, 9, 200)))
    for (const from of [0, 7.3]) {
      const b = printOf(mixed(room(slice(both, 3 + from, 9), 2), steady(92, 9, 200)))
      expect(verifyPair(a, b)).toMatchObject({ accepted: false })
    }
  })

  test('a beat that repeats', () => {
    const bar = bursts(8, 2)
    const beat = Float64Array.from({ length: 30 * 8000 }, (_, n) => bar[n % bar.length] ?? 0)
    const a = printOf(mixed(slice(beat, 0, 12), steady(81, 12, 300)))
    const b = printOf(mixed(slice(beat, 9.5, 12), steady(82, 12, 300)))
    expect(verifyPair(a, b)).toMatchObject({ accepted: false, reason: 'ambiguous' })
  })

  test('the same sound twice: it is a replay', () => {
    const a = printOf(mixed(bursts(9, 15)))
    expect(verifyPair(a, a)).toMatchObject({ accepted: false, reason: 'replay' })
    const b = printOf(mixed(slice(bursts(9, 15), 2, 10)))
    expect(verifyPair(a, b)).toMatchObject({ accepted: false, reason: 'replay' })
  })

  test('one programme that plays in two rooms, while other things happen in each', () => {
    const programme = scaled(bursts(10, 30), 1.2)
    const heard = (from: number, place: number) =>
      printOf(
        mixed(
          sum(room(slice(programme, from, 14), place), room(bursts(place + 20, 14), place + 7)),
          steady(place, 14, 200),
        ),
      )
    expect(verifyPair(heard(2, 1), heard(5, 2))).toMatchObject({ accepted: false, reason: 'replay' })
  })

  test('silence, overload and less than a word', () => {
    const fine = printOf(mixed(bursts(1, 8)))
    expect(verifyPair(fine, printOf(new Int16Array(64_000)))).toMatchObject({ accepted: false, reason: 'silent' })
    const loud = printOf(mixed(scaled(steady(3, 8, 300), 4000)))
    expect(verifyPair(loud, fine)).toMatchObject({ accepted: false, reason: 'clipped' })
    expect(verifyPair(fine, printOf(mixed(bursts(1, 1))))).toMatchObject({ accepted: false, reason: 'short' })
    expect(verifyPair(fine, { ...fine, recipe: 'sound/0' })).toMatchObject({ accepted: false, reason: 'recipe' })
    expect(verifyPair(printOf(new Int16Array(0)), fine)).toMatchObject({ accepted: false })
  })
})
