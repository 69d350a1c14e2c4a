import { expect, test } from 'vitest'
import { at, MINUTE, remembered } from './solve.test-kit.ts'
import {
  BRIDGE,
  bridge,
  codesOf,
  exif,
  film,
  heard,
  heardAll,
  iphone,
  namedBy,
  offBy,
  photo,
  pinned,
  placementOf,
  SECOND,
  solvedWorld,
  verdictOf,
} from './world.test-kit.ts'

test("an officer's nudge is used as it is, and links that contradict it count for nothing", () => {
  const nudge = {
    ...heard('it_ana', 'it_mute', 20 * SECOND, { kind: 'officer', sdMs: 40, strength: 1 }),
    id: 'lk_nudge',
  }
  const false_ = [
    heard('it_ana', 'it_mute', 28 * SECOND),
    heard('it_ben', 'it_mute', 16 * SECOND),
    heard('it_cem', 'it_mute', 3 * SECOND),
  ]
  const solution = solvedWorld([...bridge, film('it_mute', [])], [...heardAll(BRIDGE), nudge, ...false_])
  expect(solution.links.find(({ link }) => link === 'lk_nudge')).toMatchObject({ verdict: 'used', reason: 'anchor' })
  const p = placementOf(solution, 'it_mute')
  expect(offBy(p, BRIDGE.it_ana + 20 * SECOND)).toBeLessThan(SECOND)
  for (const { id } of false_) expect(verdictOf(solution, id)).toBe('rejected')
})

test('two pins on one film that contradict each other are both kept and reported', () => {
  const p = placementOf(
    solvedWorld([film('it_two', [pinned('cl_p1', at(14, 3)), pinned('cl_p2', at(14, 9))])]),
    'it_two',
  )
  expect([...namedBy(p)]).toEqual(expect.arrayContaining(['cl_p1', 'cl_p2']))
  expect(p.conflicts).toContainEqual(expect.objectContaining({ claims: ['cl_p1', 'cl_p2'] }))
})

test('if two linked films are pinned to contradictory times, both pins hold and the link is a conflict', () => {
  const solution = solvedWorld(
    [film('it_a', [pinned('cl_a', at(14, 1))]), film('it_b', [pinned('cl_b', at(14, 9))])],
    [heard('it_a', 'it_b', 4 * SECOND)],
  )
  expect(offBy(placementOf(solution, 'it_a'), at(14, 1))).toBe(0)
  expect(offBy(placementOf(solution, 'it_b'), at(14, 9))).toBe(0)
  expect(verdictOf(solution, 'lk_it_a_it_b')).toBe('rejected')
  for (const item of ['it_a', 'it_b'])
    expect(placementOf(solution, item).conflicts.flatMap(({ claims }) => claims)).toContain('lk_it_a_it_b')
})

test('staged footage: three fakes that agree do not move a pinned film, and their claims are reported', () => {
  const truth = at(14, 2)
  const fakes = ['it_f1', 'it_f2', 'it_f3'].map((item, i) =>
    film(item, [iphone(`cl_${item}`, truth + 18 * MINUTE + i * SECOND)], { clock: `ck_${item}` }),
  )
  const witness = film('it_true', [pinned('cl_pin', truth), iphone('cl_own', truth)], { clock: 'ck_true' })
  const starts = { it_f1: truth, it_f2: truth + SECOND, it_f3: truth + 2 * SECOND, it_true: truth + 3 * SECOND }
  const solution = solvedWorld([witness, ...fakes], heardAll(starts))
  expect(offBy(placementOf(solution, 'it_true'), truth)).toBeLessThanOrEqual(500)
  for (const item of ['it_f1', 'it_f2', 'it_f3']) {
    const p = placementOf(solution, item)
    expect(p.conflicts.length).toBeGreaterThan(0)
    expect(namedBy(p)).toContain(`cl_${item}`)
  }
})

test('a pin moves its rig, and a memory beside it moves nothing', () => {
  const mute = film('it_mute', [remembered('cl_words', at(13, 30))])
  const flash = film('it_flash', [pinned('cl_pin', at(14, 31, 2) - 40 * MINUTE)])
  const truth = at(13, 51, 7)
  const other = film('it_ox', [])
  const solution = solvedWorld(
    [mute, flash, other],
    heardAll({ it_flash: at(13, 51, 2), it_mute: truth, it_ox: truth }),
  )
  const p = placementOf(solution, 'it_mute')
  expect(offBy(p, truth)).toBeLessThan(SECOND)
  expect(codesOf(p)).toEqual(expect.arrayContaining(['anchor.of-rig']))
  expect(namedBy(p)).toContain('cl_words')
})

test('a pin moves a rig whose clocks agree on another time, and each of these clocks is named', () => {
  const [clocks, flash] = [at(14, 1, 50), at(14, 2, 25)]
  const starts = { it_flash: 0, it_p1: 2 * SECOND, it_p2: 3 * SECOND, it_p3: 5 * SECOND, it_p4: 8 * SECOND }
  const phones = ['it_p1', 'it_p2', 'it_p3', 'it_p4'] as const
  const films = phones.map((item) => film(item, [iphone(`cl_${item}`, clocks + starts[item])], { clock: `ck_${item}` }))
  const seen = film('it_flash', [pinned('cl_pin', flash), iphone('cl_own', clocks)], { clock: 'ck_flash' })
  const solution = solvedWorld([seen, ...films], heardAll(starts))
  for (const item of phones) {
    const p = placementOf(solution, item)
    expect(offBy(p, flash + starts[item])).toBeLessThan(SECOND)
    expect(namedBy(p)).toContain(`cl_${item}`)
    expect(p.conflicts.length).toBeGreaterThan(0)
  }
})

test('an item never leaves the interval that an officer pinned, whatever its own clock says', () => {
  const pin = pinned('cl_pin', at(14, 5), { error: { kind: 'lag', sdMs: 0, lowMs: -5 * MINUTE, highMs: 5 * MINUTE } })
  const camera = photo('it_cam', [pin, exif('cl_own', at(14, 11, 30))], { device: 'camera' })
  const p = placementOf(solvedWorld([camera]), 'it_cam')
  expect(p.earliest).toBeGreaterThanOrEqual(at(14, 0))
  expect(p.latest).toBeLessThanOrEqual(at(14, 10))
  expect(namedBy(p)).toContain('cl_own')
})

test('an instant that an officer pinned is as sharp on a camera as on a phone', () => {
  const camera = photo('it_cam', [pinned('cl_pin', at(14, 5))], { device: 'camera' })
  const p = placementOf(solvedWorld([camera]), 'it_cam')
  expect(p.latest - p.earliest).toBeLessThan(10 * SECOND)
})
