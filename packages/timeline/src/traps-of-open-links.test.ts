import { describe, expect, test } from 'vitest'
import { at, HOUR, MINUTE } from './solve.test-kit.ts'
import {
  androidEnd,
  BRIDGE,
  bridge,
  cameraName,
  cutEnd,
  exif,
  film,
  fixOf,
  heard,
  heardAll,
  iphone,
  offBy,
  photo,
  placementOf,
  SECOND,
  solvedWorld,
  verdictOf,
  wall,
} from './world.test-kit.ts'

const DAY = 24 * HOUR

describe('a recording without a time, which links of different worth would place', () => {
  const truth = BRIDGE.it_ana + 4 * SECOND
  const links = heardAll(BRIDGE)
  const wrong = [film('it_lone', [iphone('cl_lone', truth - 133 * MINUTE)], { clock: 'ck_lone' })]

  test('a rig that several clocks place outweighs a stronger link to one clock', () => {
    const solution = solvedWorld(
      [...bridge, ...wrong, film('it_bare', [])],
      [
        ...links,
        heard('it_ana', 'it_bare', truth - BRIDGE.it_ana, { strength: 0.6 }),
        heard('it_bare', 'it_lone', 0, { strength: 0.8 }),
      ],
    )
    expect(offBy(placementOf(solution, 'it_bare'), truth)).toBeLessThan(2 * SECOND)
  })

  test('two clocks that agree outweigh a third, and the place is between them', () => {
    const phone = (name: string, offMs: number) =>
      film(`it_${name}`, [iphone(`cl_${name}`, truth + offMs)], { clock: `ck_${name}` })
    const solution = solvedWorld(
      [phone('eva', -1500), phone('fay', 1500), ...wrong, film('it_bare', [])],
      [
        heard('it_bare', 'it_eva', 0, { strength: 0.6 }),
        heard('it_bare', 'it_fay', 0, { strength: 0.5 }),
        heard('it_bare', 'it_lone', 0, { strength: 0.9 }),
      ],
    )
    expect(offBy(placementOf(solution, 'it_bare'), truth)).toBeLessThan(0.8 * SECOND)
  })
})

describe('a clock that recordings without a time tie to others', () => {
  const off = -53 * MINUTE - 20 * SECOND
  const clock = 'ck_dia'
  const TRUE = { it_dia: at(14, 10, 5), it_eli: at(14, 10, 40), it_foto: at(14, 18) } as const
  const phone = [
    film('it_dia', [iphone('cl_dia', TRUE.it_dia + off)], { clock }),
    film('it_eli', [iphone('cl_eli', TRUE.it_eli + off)], { clock }),
    photo('it_foto', [iphone('cl_foto', TRUE.it_foto + off)], { clock }),
  ]
  const bare = [film('it_gus', []), film('it_hal', [])]

  test('two such ways correct everything that the device wrote', () => {
    const solution = solvedWorld(
      [...bridge, ...phone, ...bare],
      [
        ...heardAll(BRIDGE),
        heard('it_dia', 'it_gus', SECOND),
        heard('it_ana', 'it_gus', TRUE.it_dia + SECOND - BRIDGE.it_ana),
        heard('it_eli', 'it_hal', SECOND),
        heard('it_ben', 'it_hal', TRUE.it_eli + SECOND - BRIDGE.it_ben),
      ],
    )
    for (const [item, truth] of Object.entries(TRUE))
      expect(offBy(placementOf(solution, item), truth)).toBeLessThan(2 * SECOND)
  })

  test('one way that reaches two recordings stays one link against the clock', () => {
    const solution = solvedWorld(
      [...bridge, ...phone, ...bare],
      [
        ...heardAll(BRIDGE),
        heard('it_dia', 'it_gus', SECOND),
        heard('it_ana', 'it_gus', TRUE.it_dia + SECOND - BRIDGE.it_ana),
        heard('it_ben', 'it_gus', TRUE.it_dia + SECOND - BRIDGE.it_ben),
      ],
    )
    for (const item of ['it_dia', 'it_eli', 'it_foto'] as const)
      expect(offBy(placementOf(solution, item), TRUE[item] + off)).toBeLessThan(2 * SECOND)
  })
})

test('a clock that two unknown phones of its rig contradict is corrected in its photos, too', () => {
  const starts = { it_ana: at(14, 10), it_ben: at(14, 10, 12), it_film: at(14, 10, 5) } as const
  const shotAt = at(14, 19)
  const off = -80 * DAY - 11 * HOUR - 54 * SECOND
  const clock = 'ck_slow'
  const solution = solvedWorld(
    [
      film('it_ana', [androidEnd('cl_ana', starts.it_ana + 30 * SECOND)], { device: 'unknown' }),
      film('it_ben', [cameraName('cl_ben', wall(starts.it_ben))], { device: 'unknown' }),
      film('it_film', [iphone('cl_film', starts.it_film + off)], { clock }),
      photo('it_shot', [exif('cl_shot', shotAt + off)], { clock }),
    ],
    heardAll(starts),
  )
  expect(offBy(placementOf(solution, 'it_film'), starts.it_film)).toBeLessThan(2 * SECOND)
  expect(offBy(placementOf(solution, 'it_shot'), shotAt)).toBeLessThan(2 * SECOND)
})

test('a phone that is years behind its own satellite time is wrong, not the satellite', () => {
  const truth = at(14, 10)
  const off = -1149 * DAY - 20 * HOUR - 7 * MINUTE
  const far = { trust: 33, error: { kind: 'lag', sdMs: 10_000, lowMs: -2 * DAY, highMs: 2 * DAY } } as const
  const solution = solvedWorld([
    photo('it_fix', [exif('cl_exif', truth + off), fixOf('cl_fix', truth - SECOND, far)], { clock: 'ck_old' }),
    film('it_film', [iphone('cl_film', truth + 9 * MINUTE + off)], { clock: 'ck_old' }),
  ])
  expect(offBy(placementOf(solution, 'it_film'), truth + 9 * MINUTE)).toBeLessThan(5 * SECOND)
})

test('two lone phones a few seconds apart show the same error of twelve days', () => {
  const truth = at(14, 10)
  const off = -12 * DAY - 16 * HOUR - 25 * MINUTE
  const solution = solvedWorld(
    [
      film('it_old', [iphone('cl_old', truth + off)], { clock: 'ck_old' }),
      film('it_eva', [iphone('cl_eva', truth - 4 * SECOND)], { clock: 'ck_eva' }),
      film('it_fay', [iphone('cl_fay', truth + 8 * SECOND)], { clock: 'ck_fay' }),
    ],
    [heard('it_eva', 'it_old', 0), heard('it_fay', 'it_old', 0)],
  )
  expect(offBy(placementOf(solution, 'it_old'), truth)).toBeLessThan(MINUTE)
})

test('a cut clip that may have begun hours before confirms no triangle of false links', () => {
  const items = [
    film('it_ana', [iphone('cl_ana', at(14, 10))], { clock: 'ck_ana' }),
    film('it_cut', [cutEnd('cl_cut', at(14, 12))]),
    film('it_bare', []),
  ]
  const solution = solvedWorld(items, heardAll({ it_ana: at(14, 10), it_cut: at(14, 9, 58), it_bare: at(14, 10, 5) }))
  expect(verdictOf(solution, 'lk_it_ana_it_cut')).toBe('tentative')
})

test('a triangle of recordings of which none has a time proves nothing: false links close triangles, too', () => {
  const starts = { it_ida: at(14, 10), it_jan: at(14, 10, 5), it_kai: at(14, 10, 9) }
  const solution = solvedWorld(
    Object.keys(starts).map((item) => film(item, [])),
    heardAll(starts),
  )
  for (const { verdict } of solution.links) expect(verdict).toBe('tentative')
})
