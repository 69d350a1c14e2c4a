import { describe, expect, test } from 'vitest'
import { bursts, mixed, room, scaled, siren, slice, steady, sum, twoPlaces } from './made-sound.test-kit.ts'
import { printOf } from './print-of.ts'
import { verifyPair } from './verify-pair.ts'

describe('two recordings of one event', () => {
  test.each([1, 2, 3, 4])('are found to two milliseconds, whoever is asked first (scene %i)', (seed) => {
    const a = printOf(mixed(twoPlaces(seed, { from: 0, seconds: 12, late: 0 }), steady(seed + 100, 12, 300)))
    const b = printOf(mixed(twoPlaces(seed, { from: 3.4567, seconds: 12, late: 0.006 }), steady(seed + 200, 12, 300)))
    const verdict = verifyPair(a, b)
    expect(verdict).toMatchObject({ accepted: true })
    if (!verdict.accepted) return
    expect(Math.abs(verdict.offsetMs - 3456.7)).toBeLessThan(2)
    expect(verifyPair(b, a)).toMatchObject({ accepted: true, offsetMs: -verdict.offsetMs })
  })

  test('are found where noise is louder than the event', () => {
    const a = printOf(mixed(twoPlaces(5, { from: 0, seconds: 16, late: 0 }), steady(51, 16, 1500)))
    const b = printOf(mixed(twoPlaces(5, { from: 4.321, seconds: 16, late: 0.006 }), steady(52, 16, 1500)))
    const verdict = verifyPair(a, b)
    expect(verdict.accepted && Math.abs(verdict.offsetMs - 4321) < 2, JSON.stringify(verdict)).toBe(true)
  })

  test.each([-55, 40])('whose clocks run apart by %i ppm, say so', (ppm) => {
    const a = printOf(mixed(twoPlaces(6, { from: 0, seconds: 26, late: 0 }), steady(61, 26, 200)))
    const b = printOf(mixed(twoPlaces(6, { from: 2, seconds: 26, late: 0.006, ppm: -ppm }), steady(62, 26, 200)))
    const verdict = verifyPair(a, b)
    expect(verdict).toMatchObject({ accepted: true })
    if (!verdict.accepted) return
    expect(Math.abs(verdict.driftPpm - ppm)).toBeLessThan(8)
    expect(Math.abs(verdict.offsetMs - 2000)).toBeLessThan(2)
  })

  test('are found in a recording of minutes, at an offset that landmarks propose', { timeout: 120_000 }, () => {
    const long = printOf(mixed(twoPlaces(7, { from: 0, seconds: 110, late: 0 }), steady(71, 110, 300)))
    const short = printOf(mixed(twoPlaces(7, { from: 81.2, seconds: 14, late: 0.006 }), steady(72, 14, 300)))
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

  test('one programme that plays in two rooms, with nothing beside it in either', () => {
    const programme = scaled(bursts(10, 30), 1.2)
    const heard = (from: number, place: number) => {
      const played = slice(programme, from, 14)
      return printOf(mixed(scaled(played, 0.6), scaled(room(played, place), 0.4), steady(place, 14, 30)))
    }
    const verdict = verifyPair(heard(2, 1), heard(5, 2))
    expect(verdict).toMatchObject({ accepted: false, reason: 'replay' })
    // The offset is kept, because clocks or a third item may prove the pair.
    expect(verdict.accepted ? 0 : verdict.heard?.offsetMs).toBeCloseTo(3000, 0)
  })

  test('one announcement in two loops whose pauses differ by two milliseconds', () => {
    const announcement = bursts(11, 8)
    const loop = (pause: number, place: number) => {
      const twice = new Float64Array(24 * 8000)
      twice.set(announcement, 0)
      twice.set(announcement, Math.round((8 + pause) * 8000))
      return printOf(mixed(slice(room(twice, place), 4, 14), steady(place, 14, 150)))
    }
    expect(verifyPair(loop(2, 1), loop(2.002, 2))).toMatchObject({ accepted: false })
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
