import { expect, test } from 'vitest'
import { at, claim, HOUR, MINUTE, pxl, RECEIVED } from './solve.test-kit.ts'
import {
  androidEnd,
  BRIDGE,
  bridge,
  codesOf,
  exif,
  exifLocal,
  film,
  fixOf,
  heardAll,
  holds,
  iphone,
  localAsUtc,
  namedBy,
  offBy,
  photo,
  placementOf,
  SECOND,
  solvedWorld,
  wall,
} from './world.test-kit.ts'

test("two rigs of the people around correct a tourist's phone set to Tokyo, and with it the phone's third film", () => {
  const [first, second, third] = [at(14, 10, 5), at(14, 14), at(14, 20)]
  const tokyo = (item: string, atMs: number) =>
    film(item, [exif(`cl_${item}`, atMs, { zone: '+09:00', atMs: atMs - 7 * HOUR })], { clock: 'ck_tourist' })
  const square = { it_dia: at(14, 14, 3), it_eli: at(14, 14, 9) }
  const solution = solvedWorld(
    [
      ...bridge,
      film('it_dia', [iphone('cl_dia', square.it_dia)], { clock: 'ck_dia' }),
      film('it_eli', [pxl('cl_eli', square.it_eli)], { clock: 'ck_eli' }),
      ...[tokyo('it_t1', first), tokyo('it_t2', second), tokyo('it_t3', third)],
    ],
    [...heardAll({ ...BRIDGE, it_t1: first }), ...heardAll({ ...square, it_t2: second })],
  )
  for (const [item, truth] of [
    ['it_t1', first],
    ['it_t2', second],
    ['it_t3', third],
  ] as const) {
    const p = placementOf(solution, item)
    expect(offBy(p, truth)).toBeLessThan(2 * SECOND)
    expect(holds(p, truth)).toBe(true)
    expect(codesOf(p)).toContain('conflict.clock')
  }
  expect(placementOf(solution, 'it_t3').reasons.map(({ code }) => code)).toContain('clock.corrected')
  const clock = solution.clocks.find((one) => one.clock === 'ck_tourist')
  expect(clock?.corroborated).toBe(2)
  expect(Math.abs((clock?.shiftMs ?? 0) - 7 * HOUR)).toBeLessThan(2 * SECOND)
})

test("if the file's own date is the end of a film, the last frame lies a second earlier", () => {
  const truth = at(14, 10, 5)
  const date = claim('cl_page', {
    ...{
      source: 'page.lastModified',
      ref: 'end',
      atMs: truth + 31 * SECOND,
      clock: 'page',
      trust: 20,
      resolutionMs: 1,
    },
    ...{ zoneSource: 'utc-by-format', error: { kind: 'normal', sdMs: 1000 } },
  })
  expect(offBy(placementOf(solvedWorld([film('it_dated', [date])]), 'it_dated'), truth)).toBeLessThan(100)
})

// The film's wall time has no zone; the photo's has the incident's zone. Both come from the same camera display.
test("if a camera keeps the incident's zone and is an hour off, a rig that corrects its films corrects its photos, too", () => {
  const device = { device: 'camera' as const, clock: 'ck_dslr', receivedAt: RECEIVED + 3 * HOUR }
  const [heardAt, shotAt] = [at(14, 10, 5), at(14, 40)]
  const filmed = film('it_film', [localAsUtc('cl_film', wall(heardAt + HOUR))], device)
  const shot = (zone: string, offMs: number) =>
    photo('it_shot', [exif('cl_shot', shotAt, { zone, atMs: shotAt + offMs })], device)
  const links = heardAll({ ...BRIDGE, it_film: heardAt })
  const kept = placementOf(solvedWorld([...bridge, filmed, shot('+02:00', HOUR)], links), 'it_shot')
  expect(offBy(kept, shotAt)).toBeLessThan(3 * SECOND)
  expect(codesOf(kept)).toContain('conflict.clock')
  // The camera kept its home zone and was right in that zone. Only its display was an hour off here.
  const away = placementOf(solvedWorld([...bridge, filmed, shot('+03:00', 0)], links), 'it_shot')
  expect(offBy(away, shotAt)).toBeLessThan(3 * SECOND)
})

test('a wall time without a zone, in an incident without one, gets its zone from its rig', () => {
  const truth = at(14, 10, 8)
  const solution = solvedWorld(
    [...bridge, film('it_old', [exifLocal('cl_old', wall(truth))], { clock: 'ck_old' })],
    heardAll({ ...BRIDGE, it_old: truth }),
    { hints: { zone: [] } },
  )
  const p = placementOf(solution, 'it_old')
  expect(p.status).toBe('placed')
  expect(offBy(p, truth)).toBeLessThan(2 * SECOND)
  expect(p.latest - p.earliest).toBeLessThan(10 * SECOND)
})

test('a camera that is an hour off is corrected by the satellite times of its other photos', () => {
  const dslr = (item: string, atMs: number, fix: boolean) =>
    photo(item, [exif(`cl_${item}`, atMs + HOUR), ...(fix ? [fixOf(`cl_${item}_g`, atMs - SECOND)] : [])], {
      ...{ device: 'camera' as const, clock: 'ck_dslr' },
      receivedAt: RECEIVED + 3 * HOUR,
    })
  const solution = solvedWorld([
    ...[dslr('it_1', at(14, 1), true), dslr('it_2', at(14, 5), true), dslr('it_3', at(14, 9), true)],
    dslr('it_4', at(14, 12), false),
  ])
  const p = placementOf(solution, 'it_4')
  expect(offBy(p, at(14, 12))).toBeLessThan(10 * SECOND)
  expect(holds(p, at(14, 12))).toBe(true)
  expect(codesOf(p)).toEqual(expect.arrayContaining(['clock.corrected', 'conflict.clock']))
})

test('a fix that is a quarter of an hour old does not pull a rig back', () => {
  const truth = at(14, 10, 7)
  const solution = solvedWorld(
    [...bridge, photo('it_g', [fixOf('cl_g', truth - 14 * MINUTE)], { clock: 'ck_g' })],
    heardAll({ ...BRIDGE, it_g: truth }),
  )
  const p = placementOf(solution, 'it_g')
  expect(offBy(p, truth)).toBeLessThan(2 * SECOND)
  expect(namedBy(p)).toContain('cl_g')
})

test('a receiver that does not know the leap seconds moves neither its photo nor its clock', () => {
  const leaping = (item: string, atMs: number) =>
    photo(
      item,
      [
        exif(`cl_${item}`, atMs),
        fixOf(`cl_${item}_g`, atMs + 16 * SECOND, {
          error: { kind: 'lag', sdMs: 10_000, lowMs: -20_000, highMs: 900_000 },
        }),
      ],
      { clock: 'ck_leap' },
    )
  const solution = solvedWorld([leaping('it_1', at(14, 1)), leaping('it_2', at(14, 5)), leaping('it_3', at(14, 8))])
  for (const [item, truth] of [
    ['it_1', at(14, 1)],
    ['it_2', at(14, 5)],
    ['it_3', at(14, 8)],
  ] as const)
    expect(offBy(placementOf(solution, item), truth)).toBeLessThan(5 * SECOND)
})

test('a GoPro in local time, set by hand and half a minute off, stands where its rig says', () => {
  const truth = at(14, 10, 3)
  const solution = solvedWorld(
    [...bridge, film('it_go', [localAsUtc('cl_go', wall(truth) + 40 * SECOND)], { device: 'camera', clock: 'ck_go' })],
    heardAll({ ...BRIDGE, it_go: truth }),
  )
  const p = placementOf(solution, 'it_go')
  expect(p.status).toBe('placed')
  expect(offBy(p, truth)).toBeLessThan(SECOND)
  expect(p.latest - p.earliest).toBeLessThan(10 * SECOND)
})

test('a container in local time that was read as UTC is a zone off, and reported', () => {
  const truth = at(14, 10, 3)
  const nikon = film('it_nik', [androidEnd('cl_nik', truth + 2 * HOUR + 30 * SECOND)], {
    ...{ device: 'camera' as const, clock: 'ck_nik', receivedAt: RECEIVED + 5 * HOUR },
  })
  const p = placementOf(solvedWorld([...bridge, nikon], heardAll({ ...BRIDGE, it_nik: truth })), 'it_nik')
  expect(offBy(p, truth)).toBeLessThan(SECOND)
  expect(p.conflicts).toContainEqual(expect.objectContaining({ claims: ['cl_nik'] }))
})

test('a recorder that wrote its wall time (bext) and a phone that wrote UTC agree', () => {
  const truth = at(14, 10, 4)
  const bext = exifLocal('cl_bext', wall(truth), {
    source: 'riff.DateTimeOriginal',
    error: { kind: 'normal', sdMs: 1000 },
  })
  const solution = solvedWorld(
    [...bridge, film('it_wav', [bext], { device: 'unknown', clock: 'ck_wav' })],
    heardAll({ ...BRIDGE, it_wav: truth }),
  )
  const p = placementOf(solution, 'it_wav')
  expect(p.status).toBe('placed')
  expect(offBy(p, truth)).toBeLessThan(SECOND)
  expect(codesOf(p)).not.toContain('conflict.disagrees')
})

test('a clock that was never set says nothing: sound alone places its film', () => {
  const truth = at(14, 10, 9)
  const unset = exifLocal('cl_u', Date.UTC(2010, 0, 1), {
    ...{ ref: 'lower', trust: 0, error: { kind: 'bound', sdMs: 0, lowMs: 0 } },
  })
  const p = placementOf(
    solvedWorld([...bridge, film('it_u', [unset], { device: 'camera' })], heardAll({ ...BRIDGE, it_u: truth })),
    'it_u',
  )
  expect(p).toMatchObject({ status: 'placed', grade: 'rig-some' })
  expect(offBy(p, truth)).toBeLessThan(SECOND)
})

test('one clock in many files is one vote: ten files of a phone an hour off do not outvote two others', () => {
  const starts = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`it_x${i}`, at(14, 10, i)]))
  const wrong = Object.entries(starts).map(([item, truth]) =>
    film(item, [iphone(`cl_${item}`, truth - HOUR)], { clock: 'ck_wrong' }),
  )
  const all = { ...starts, it_ana: BRIDGE.it_ana, it_ben: BRIDGE.it_ben }
  const solution = solvedWorld([...bridge.slice(0, 2), ...wrong], heardAll(all))
  expect(offBy(placementOf(solution, 'it_ana'), BRIDGE.it_ana)).toBeLessThan(SECOND)
  for (const [item, truth] of Object.entries(starts))
    expect(offBy(placementOf(solution, item), truth)).toBeLessThan(2 * SECOND)
})

// Regression: a reading after the arrival was dropped if the photo also had a satellite time. But it is the comparison
// of these two that shows the clock's error.
test('satellite times correct a camera that is a day ahead, although all of its readings lie after the arrival', () => {
  const dslr = (item: string, atMs: number, fix: boolean) =>
    photo(item, [exif(`cl_${item}`, atMs + 24 * HOUR), ...(fix ? [fixOf(`cl_${item}_g`, atMs - SECOND)] : [])], {
      ...{ device: 'camera' as const, clock: 'ck_ahead' },
    })
  const solution = solvedWorld([
    ...[dslr('it_1', at(14, 1), true), dslr('it_2', at(14, 5), true), dslr('it_3', at(14, 9), true)],
    dslr('it_4', at(14, 12), false),
  ])
  const p = placementOf(solution, 'it_4')
  expect(offBy(p, at(14, 12))).toBeLessThan(10 * SECOND)
  expect(codesOf(p)).toContain('clock.corrected')
})
