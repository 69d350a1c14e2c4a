import { describe, expect, test } from 'vitest'
import { at, HOUR, MINUTE, pxl } from './solve.test-kit.ts'
import {
  androidEnd,
  BRIDGE,
  bridge,
  cameraName,
  codesOf,
  exif,
  exifLocal,
  film,
  fixOf,
  heard,
  heardAll,
  iphone,
  localAsUtc,
  offBy,
  photo,
  pinned,
  placementOf,
  SECOND,
  solvedWorld,
  verdictOf,
  wall,
} from './world.test-kit.ts'

/** As inspection writes a stated zone that the place contradicts: by the place's zone the instant is `byMs` later. */
const disputed = (id: string, atMs: number, zone: string, byMs: number) => {
  const room = 1200
  const error = { kind: 'lag', sdMs: Math.abs(byMs), lowMs: Math.min(0, byMs) - room, highMs: Math.max(0, byMs) + room }
  return exif(id, atMs, { zone, error: { ...error, kind: 'lag' } })
}

describe('a zone that the place contradicts', () => {
  const truth = at(14, 10, 5)
  const shotAt = at(14, 19)
  const links = heardAll({ ...BRIDGE, it_film: truth })
  // The phone states +03:00, and the place has +02:00.
  const phone = (offMs: number) => [
    film('it_film', [disputed('cl_film', truth + offMs, '+03:00', HOUR)], { clock: 'ck_away' }),
    photo('it_shot', [exif('cl_shot', shotAt + offMs, { zone: '+03:00' })], { clock: 'ck_away' }),
  ]

  test('its display was right: a rig that shows it corrects the device’s photos, which state the zone, too', () => {
    const solution = solvedWorld([...bridge, ...phone(-HOUR)], links)
    expect(offBy(placementOf(solution, 'it_film'), truth)).toBeLessThan(2 * SECOND)
    expect(offBy(placementOf(solution, 'it_shot'), shotAt)).toBeLessThan(2 * SECOND)
  })

  test('its zone was right: a rig that shows it leaves the device’s photos where they are', () => {
    const solution = solvedWorld([...bridge, ...phone(0)], links)
    for (const [item, start] of [
      ['it_film', truth],
      ['it_shot', shotAt],
    ] as const)
      expect(offBy(placementOf(solution, item), start)).toBeLessThan(2 * SECOND)
  })
})

test('a phone that keeps the incident’s zone has one error: half a minute off in its films, and in its photos', () => {
  const truth = at(14, 10, 5)
  const offMs = 40 * SECOND
  const solution = solvedWorld(
    [
      ...bridge,
      film('it_film', [exifLocal('cl_film', wall(truth + offMs))], { clock: 'ck_slow' }),
      photo('it_shot', [exif('cl_shot', at(14, 19) + offMs)], { clock: 'ck_slow' }),
    ],
    heardAll({ ...BRIDGE, it_film: truth }),
  )
  expect(offBy(placementOf(solution, 'it_shot'), at(14, 19))).toBeLessThan(2 * SECOND)
})

test('a phone that states Tokyo’s zone writes Tokyo’s digits: a film without a zone agrees with two others', () => {
  const truth = at(14, 10, 5)
  const solution = solvedWorld(
    [
      ...bridge.slice(0, 2),
      film('it_film', [exifLocal('cl_film', truth + 9 * HOUR)], { clock: 'ck_tokyo' }),
      photo('it_shot', [exif('cl_shot', at(14, 19), { zone: '+09:00' })], { clock: 'ck_tokyo' }),
    ],
    heardAll({ it_ana: BRIDGE.it_ana, it_ben: BRIDGE.it_ben, it_film: truth }),
  )
  const placed = placementOf(solution, 'it_film')
  expect(placed).toMatchObject({ status: 'placed', grade: 'rig-some' })
  expect(offBy(placed, truth)).toBeLessThan(2 * SECOND)
})

describe('links that only clocks contradict', () => {
  const offMs = -45 * MINUTE - 20 * SECOND
  const truth = at(14, 10, 40)
  const bare = { it_bare: at(14, 10, 33) }
  const square = { ...BRIDGE, ...bare }
  const wrong = [
    film('it_dia', [iphone('cl_dia', truth + offMs)], { clock: 'ck_dia' }),
    photo('it_foto', [iphone('cl_foto', at(14, 18) + offMs)], { clock: 'ck_dia' }),
  ]
  const links = [
    ...heardAll(square),
    heard('it_cem', 'it_dia', truth - BRIDGE.it_cem),
    heard('it_bare', 'it_dia', truth - bare.it_bare),
  ]

  test('beside a pin: two links of a film to a recording and to one without a time correct the clock of its phone', () => {
    const [ana, ...others] = bridge
    const pin = ana ? [{ ...ana, claims: [...ana.claims, pinned('cl_pin', BRIDGE.it_ana)] }] : []
    const solution = solvedWorld([...pin, ...others, film('it_bare', []), ...wrong], links)
    expect(offBy(placementOf(solution, 'it_dia'), truth)).toBeLessThan(2 * SECOND)
    expect(offBy(placementOf(solution, 'it_foto'), at(14, 18))).toBeLessThan(2 * SECOND)
  })

  test('a false cluster corrects no clock: it carries one recording into the rig, and that one vouches for nothing', () => {
    const cluster = { it_cem: BRIDGE.it_cem, it_bare: bare.it_bare, it_dia: truth }
    const solution = solvedWorld(
      [...bridge, film('it_bare', []), ...wrong],
      [...heardAll(BRIDGE), ...heardAll(cluster)],
    )
    expect(offBy(placementOf(solution, 'it_foto'), at(14, 18) + offMs)).toBeLessThan(2 * SECOND)
  })
})

describe('a single link against a lone clock', () => {
  const truth = at(14, 10, 40)
  const dia = (offMs: number) => [
    film('it_dia', [iphone('cl_dia', truth + offMs)], { clock: 'ck_dia' }),
    photo('it_foto', [iphone('cl_foto', at(14, 18) + offMs)], { clock: 'ck_dia' }),
  ]
  const link = heard('it_cem', 'it_dia', truth - BRIDGE.it_cem)

  test('is believed if the phone would be two minutes off, and holds no rig together', () => {
    const solution = solvedWorld([...bridge, ...dia(2 * MINUTE)], [...heardAll(BRIDGE), link])
    expect(offBy(placementOf(solution, 'it_foto'), at(14, 18))).toBeLessThan(2 * SECOND)
    expect(verdictOf(solution, link.id)).toBe('tentative')
    for (const item of ['it_dia', 'it_foto']) expect(placementOf(solution, item).status).toBe('likely')
  })

  test('is not believed if the phone would be half an hour off', () => {
    const offMs = 31 * MINUTE + 10 * SECOND
    const solution = solvedWorld([...bridge, ...dia(-offMs)], [...heardAll(BRIDGE), link])
    expect(offBy(placementOf(solution, 'it_foto'), at(14, 18) - offMs)).toBeLessThan(2 * SECOND)
  })

  test('is not believed beside another that shows another error as likely', () => {
    const other = heard('it_ben', 'it_foto', 6 * MINUTE + 18 * SECOND)
    const solution = solvedWorld([...bridge, ...dia(2 * MINUTE)], [...heardAll(BRIDGE), link, other])
    expect(offBy(placementOf(solution, 'it_foto'), at(14, 18))).toBeGreaterThan(MINUTE)
  })

  test('a far link does not keep a near one from being believed of a camera', () => {
    const offMs = 3 * MINUTE
    const camera = { clock: 'ck_dia', device: 'camera' as const }
    const items = [
      film('it_dia', [localAsUtc('cl_dia', wall(truth - offMs))], camera),
      film('it_eli', [localAsUtc('cl_eli', wall(at(14, 19) - offMs))], camera),
    ]
    const far = heard('it_ben', 'it_eli', 10 * SECOND)
    const solution = solvedWorld([...bridge, ...items], [...heardAll(BRIDGE), link, far])
    expect(offBy(placementOf(solution, 'it_dia'), truth)).toBeLessThan(30 * SECOND)
  })
})

describe('a single satellite time', () => {
  const shot = (offMs: number) => [
    photo('it_one', [exif('cl_one', at(14, 10) + offMs), fixOf('cl_fix', at(14, 10) - SECOND)], { clock: 'ck_one' }),
    film('it_film', [iphone('cl_film', at(14, 18) + offMs)], { clock: 'ck_one', receivedAt: at(23, 0) }),
  ]
  const errorOf = (offMs: number): number => offBy(placementOf(solvedWorld(shot(offMs)), 'it_film'), at(14, 18))

  test('that a phone is behind corrects it, because a satellite time is old or new and never early', () => {
    expect(errorOf(-8 * MINUTE)).toBeLessThan(4 * SECOND)
  })

  test('that a phone is ahead of may be old, and corrects nothing, unless the phone is ahead by a whole zone', () => {
    expect(errorOf(8 * MINUTE)).toBeGreaterThan(7 * MINUTE)
    expect(errorOf(HOUR)).toBeLessThan(4 * SECOND)
  })
})

test('a camera that one doubtful clock corrects by an hour is used as corrected, and not placed', () => {
  const truth = at(14, 10, 5)
  const camera = { clock: 'ck_dslr', device: 'camera' as const }
  const solution = solvedWorld(
    [
      film('it_named', [cameraName('cl_named', wall(at(14, 10)))], { device: 'unknown' }),
      film('it_film', [localAsUtc('cl_film', wall(truth - HOUR))], camera),
      photo('it_shot', [exifLocal('cl_shot', wall(at(14, 19) - HOUR))], camera),
    ],
    [heard('it_named', 'it_film', 5 * SECOND)],
  )
  const placed = placementOf(solution, 'it_shot')
  expect(offBy(placed, at(14, 19))).toBeLessThan(10 * SECOND)
  expect(placed.status).toBe('likely')
})

test('the date of the program that wrote a camera’s film again says nothing of the camera’s clock', () => {
  const truth = at(14, 10, 5)
  const camera = { clock: 'ck_dslr', device: 'camera' as const }
  const solution = solvedWorld(
    [
      ...bridge,
      film('it_cut', [androidEnd('cl_cut', truth + 25 * MINUTE)], { ...camera, receivedAt: at(15, 0) }),
      photo('it_shot', [exif('cl_shot', at(14, 19))], camera),
    ],
    heardAll({ ...BRIDGE, it_cut: truth }),
  )
  expect(offBy(placementOf(solution, 'it_shot'), at(14, 19))).toBeLessThan(2 * SECOND)
})

test('a display that its place’s zone shows whole hours off is corrected by two satellite times, and the UTC is not', () => {
  const byPlace = (item: string, atMs: number) =>
    photo(
      item,
      [
        exif(`cl_${item}`, atMs - 11 * HOUR, {
          source: 'exif.DateTimeOriginal+place',
          zoneSource: 'coordinates',
          zone: '+02:00',
        }),
        fixOf(`cl_${item}_g`, atMs - SECOND),
      ],
      { clock: 'ck_face' },
    )
  const solution = solvedWorld([
    byPlace('it_one', at(14, 1)),
    byPlace('it_two', at(14, 5)),
    photo('it_wall', [exifLocal('cl_wall', wall(at(14, 17) - 11 * HOUR))], { clock: 'ck_face' }),
    film('it_utc', [pxl('cl_utc', at(14, 18))], { clock: 'ck_face' }),
  ])
  expect(offBy(placementOf(solution, 'it_wall'), at(14, 17))).toBeLessThan(4 * SECOND)
  expect(codesOf(placementOf(solution, 'it_wall'))).toContain('clock.corrected')
  expect(offBy(placementOf(solution, 'it_utc'), at(14, 18))).toBeLessThan(2 * SECOND)
})

test('two pins that show different errors of one phone, days apart, correct nothing: one link is wrong, and which is open', () => {
  const truth = at(14, 10, 5)
  const [days, other] = [-48 * HOUR - 11 * MINUTE, -50 * HOUR - 32 * MINUTE]
  const pin = (item: string, atMs: number) => film(item, [pinned(`cl_${item}`, atMs)])
  const solution = solvedWorld(
    [
      ...[pin('it_one', BRIDGE.it_ana), pin('it_two', BRIDGE.it_ben)],
      film('it_dia', [iphone('cl_dia', truth + days)], { clock: 'ck_dia' }),
      film('it_eli', [iphone('cl_eli', truth + other)], { clock: 'ck_dia' }),
      photo('it_foto', [iphone('cl_foto', at(14, 18) + days)], { clock: 'ck_dia' }),
    ],
    [heard('it_one', 'it_dia', truth - BRIDGE.it_ana), heard('it_two', 'it_eli', truth - BRIDGE.it_ben)],
  )
  expect(offBy(placementOf(solution, 'it_foto'), at(14, 18) + days)).toBeLessThan(2 * SECOND)
  expect(solution.clocks.filter(({ shiftMs }) => shiftMs !== 0)).toEqual([])
})
