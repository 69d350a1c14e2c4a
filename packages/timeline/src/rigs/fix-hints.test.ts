import { expect, test } from 'vitest'
import { at, MINUTE } from '../solve.test-kit.ts'
import {
  BRIDGE,
  bridge,
  codesOf,
  exif,
  film,
  fixOf,
  heard,
  heardAll,
  holds,
  iphone,
  offBy,
  photo,
  placementOf,
  SECOND,
  solvedWorld,
} from '../world.test-kit.ts'

const clock = 'ck_late'
const TRUE = { it_one: at(14, 10, 5), it_two: at(14, 12, 40), it_film: at(14, 18) } as const

/** A photo whose clock is `offMs` off, with a fix that is `ageMs` old. */
const shot = (item: 'it_one' | 'it_two', offMs: number, ageMs: number) =>
  photo(item, [exif(`cl_${item}`, TRUE[item] + offMs), fixOf(`cl_${item}_g`, TRUE[item] - ageMs)], { clock })
const filmed = (offMs: number) => film('it_film', [iphone('cl_film', TRUE.it_film + offMs)], { clock })

test.each([
  { of: 'late', offMs: 4 * MINUTE + 13 * SECOND },
  { of: 'early', offMs: -19 * MINUTE - 7 * SECOND },
])('two fresh satellite times correct a phone that is $of, and its film without a fix', ({ offMs }) => {
  const solution = solvedWorld([shot('it_one', offMs, SECOND), shot('it_two', offMs, 2 * SECOND), filmed(offMs)])
  for (const [item, truth] of Object.entries(TRUE)) {
    const placement = placementOf(solution, item)
    expect(offBy(placement, truth)).toBeLessThan(4 * SECOND)
    expect(holds(placement, truth)).toBe(true)
    expect(codesOf(placement)).toContain('conflict.clock')
  }
})

test('a correct phone is not moved by fixes of different ages, nor by one fix that two files repeat', () => {
  const old = 4 * MINUTE
  const again = TRUE.it_two - TRUE.it_one
  for (const ageMs of [old + 40 * SECOND, old + again]) {
    const solution = solvedWorld([shot('it_one', 0, old), shot('it_two', 0, ageMs), filmed(0)])
    for (const [item, truth] of Object.entries(TRUE))
      expect(offBy(placementOf(solution, item), truth)).toBeLessThan(2 * SECOND)
  }
})

test('the youngest of several fixes gives the error, however many older ones there are, and the interval allows for it', () => {
  const offMs = -26 * MINUTE - 3 * SECOND
  const ages = [13.2, 0.6, 7.4].map((s) => s * SECOND)
  const starts = [at(14, 2), at(14, 9), at(14, 20)]
  const shots = starts.map((start, i) =>
    photo(`it_${i}`, [exif(`cl_${i}`, start + offMs), fixOf(`cl_${i}_g`, start - (ages[i] ?? 0))], { clock }),
  )
  const solution = solvedWorld([...shots, filmed(offMs)])
  const [estimate] = solution.clocks.filter((one) => one.clock === clock)
  // The fixes are old by different amounts, so their mean would be six seconds off. In the photo from which an estimate
  // was made, the same fix is not counted again as evidence for it.
  expect(Math.abs((estimate?.shiftMs ?? 0) + offMs)).toBeLessThan(1.2 * SECOND)
  expect(estimate?.sdMs).toBeGreaterThan(600)
  const film = placementOf(solution, 'it_film')
  expect(offBy(film, TRUE.it_film)).toBeLessThan(1.2 * SECOND)
  expect(holds(film, TRUE.it_film)).toBe(true)
  expect(film.latest - film.earliest).toBeLessThan(5 * SECOND)
})

test('one satellite time alone corrects nothing; together with a link that shows the same error it does', () => {
  const offMs = 4 * MINUTE + 13 * SECOND
  const items = [...bridge, shot('it_one', offMs, SECOND), filmed(offMs)]
  const alone = solvedWorld(items, heardAll(BRIDGE))
  expect(offBy(placementOf(alone, 'it_film'), TRUE.it_film + offMs)).toBeLessThan(2 * SECOND)
  const ana = film('it_dia', [iphone('cl_dia', TRUE.it_film + 5 * SECOND)], { clock: 'ck_dia' })
  const linked = solvedWorld([...items, ana], [...heardAll(BRIDGE), heard('it_dia', 'it_film', -5 * SECOND)])
  for (const item of ['it_one', 'it_film'] as const)
    expect(offBy(placementOf(linked, item), TRUE[item])).toBeLessThan(2 * SECOND)
})

test("a wall time whose zone comes from its place, whole hours off by two fixes, does not correct the device's UTC", () => {
  const HOURS = 5 * 60 * MINUTE
  const byPlace = (item: 'it_one' | 'it_two') =>
    photo(
      item,
      [
        exif(`cl_${item}`, TRUE[item] - HOURS, { source: 'exif.DateTimeOriginal+place', zoneSource: 'coordinates' }),
        fixOf(`cl_${item}_g`, TRUE[item] - SECOND, {
          trust: 33,
          error: { kind: 'lag', sdMs: 24 * 60 * MINUTE, lowMs: -25 * 60 * MINUTE, highMs: 25 * 60 * MINUTE },
        }),
      ],
      { clock },
    )
  const solution = solvedWorld([byPlace('it_one'), byPlace('it_two'), filmed(0)])
  expect(offBy(placementOf(solution, 'it_film'), TRUE.it_film)).toBeLessThan(2 * SECOND)
})
