import { expect, test } from 'vitest'
import { at, MINUTE } from './solve.test-kit.ts'
import {
  BRIDGE,
  bridge,
  codesOf,
  film,
  heard,
  heardAll,
  holds,
  iphone,
  offBy,
  placementOf,
  SECOND,
  solvedWorld,
  verdictOf,
} from './world.test-kit.ts'

test("a link that is off by a siren's period is rejected, named at both ends, and moves nothing", () => {
  const starts = { ...BRIDGE, it_dia: at(14, 10, 30) }
  const items = [...bridge, film('it_dia', [iphone('cl_dia', starts.it_dia)], { clock: 'ck_dia' })]
  const links = heardAll(starts).map((link) =>
    link.id === 'lk_it_ana_it_dia' ? { ...link, offsetMs: link.offsetMs - 4327, strength: 1 } : link,
  )
  const solution = solvedWorld(items, links)
  expect(solution.links.find(({ link }) => link === 'lk_it_ana_it_dia')).toMatchObject({ verdict: 'rejected' })
  for (const [item, truth] of Object.entries(starts))
    expect(offBy(placementOf(solution, item), truth)).toBeLessThan(SECOND)
  for (const item of ['it_ana', 'it_dia'])
    expect(placementOf(solution, item).conflicts).toContainEqual(
      expect.objectContaining({ code: 'conflict.link', claims: ['lk_it_ana_it_dia'] }),
    )
})

test('a broadcast heard at two places hours apart joins nobody', () => {
  const evening = { it_eve: at(13, 2), it_fay: at(13, 2, 10), it_gil: at(13, 2, 20) }
  const others = Object.entries(evening).map(([item, atMs]) =>
    film(item, [iphone(`cl_${item}`, atMs)], { clock: `ck_${item}` }),
  )
  const radio = [heard('it_ana', 'it_eve', 5 * SECOND), heard('it_ben', 'it_fay', 9 * SECOND)]
  const solution = solvedWorld([...bridge, ...others], [...heardAll(BRIDGE), ...heardAll(evening), ...radio])
  for (const { id } of radio) expect(verdictOf(solution, id)).not.toBe('used')
  for (const [item, truth] of Object.entries({ ...BRIDGE, ...evening }))
    expect(offBy(placementOf(solution, item), truth)).toBeLessThan(SECOND)
  expect(solution.rigs.length).toBe(2)
})

test('links that are no sharper than the clocks move nothing: a live programme at several places, seconds apart', () => {
  const starts: Readonly<Record<string, number>> = { it_eve: at(13, 2), it_fay: at(13, 2, 5), it_gil: at(13, 2, 9) }
  const items = Object.entries(starts).map(([item, atMs]) =>
    film(item, [iphone(`cl_${item}`, atMs)], { clock: `ck_${item}` }),
  )
  const late: Readonly<Record<string, number>> = { it_eve: 0, it_fay: 1500, it_gil: 700 }
  const between = (a: string, b: string) => {
    const shift = (late[b] ?? 0) - (late[a] ?? 0)
    return heard(a, b, (starts[b] ?? 0) - (starts[a] ?? 0) + shift, { sdMs: 2 * SECOND })
  }
  const links = [between('it_eve', 'it_fay'), between('it_fay', 'it_gil'), between('it_eve', 'it_gil')]
  const [alone, linked] = [solvedWorld(items, []), solvedWorld(items, links)]
  for (const item of Object.keys(starts)) {
    const { earliest, estimate, latest } = placementOf(alone, item)
    expect(placementOf(linked, item)).toMatchObject({ earliest, estimate, latest })
  }
  for (const { id } of links) expect(verdictOf(linked, id)).toBe('tentative')
})

test('links that agree with one another but contradict the clocks of both rigs are cut', () => {
  const later = { it_eve: at(14, 18), it_fay: at(14, 18, 10), it_gil: at(14, 18, 20) }
  const others = Object.entries(later).map(([item, atMs]) =>
    film(item, [iphone(`cl_${item}`, atMs)], { clock: `ck_${item}` }),
  )
  const shifted = {
    it_eve: later.it_eve - 8 * MINUTE,
    it_fay: later.it_fay - 8 * MINUTE,
    it_gil: later.it_gil - 8 * MINUTE,
  }
  const fooled = heardAll({ ...BRIDGE, ...shifted }).filter(({ a, b }) => a in BRIDGE !== b in BRIDGE)
  const solution = solvedWorld([...bridge, ...others], [...heardAll(BRIDGE), ...heardAll(later), ...fooled])
  for (const [item, truth] of Object.entries({ ...BRIDGE, ...later }))
    expect(offBy(placementOf(solution, item), truth)).toBeLessThan(2 * SECOND)
  for (const { id } of fooled) expect(verdictOf(solution, id)).toBe('rejected')
})

test('a link is rejected if by its own offset the two films did not overlap, whatever their clocks say', () => {
  const starts = { it_dia: at(14, 10, 5), it_eli: at(14, 11, 5) }
  const items = Object.entries(starts).map(([item, atMs]) =>
    film(item, [iphone(`cl_${item}`, atMs)], { clock: `ck_${item}` }),
  )
  const siren = heard('it_dia', 'it_eli', MINUTE + 640)
  const solution = solvedWorld(items, [siren, { ...siren, id: 'lk_sharper', sdMs: 5 }])
  for (const id of [siren.id, 'lk_sharper'])
    expect(solution.links.find(({ link }) => link === id)).toMatchObject({
      verdict: 'rejected',
      reason: 'not-together',
    })
  expect(solution.rigs).toEqual([])
  // An officer may link two films that follow one another, because an officer may know their offset. If a film has no
  // length, its end is unknown, so its link is not rejected.
  const nudged = solvedWorld(items, [{ ...siren, kind: 'officer' }])
  expect(verdictOf(nudged, siren.id)).toBe('used')
  const endless = items.map((one) => ({ ...one, durationMs: undefined }))
  expect(verdictOf(solvedWorld(endless, [siren]), siren.id)).toBe('tentative')
})

test('films without a time that only sounds tie to a single clock are likely by it, no more', () => {
  const starts = { it_ana: BRIDGE.it_ana, it_x: at(14, 10, 5), it_y: at(14, 10, 9) }
  const bare = [film('it_x', []), film('it_y', [])]
  const alone = solvedWorld([...bridge.slice(0, 1), ...bare], heardAll(starts))
  for (const item of ['it_x', 'it_y'] as const) {
    expect(placementOf(alone, item).status).toBe('likely')
    expect(offBy(placementOf(alone, item), starts[item])).toBeLessThan(2 * SECOND)
  }
  expect(verdictOf(alone, 'lk_it_ana_it_x')).toBe('tentative')
  // The only triangle that supports the link of these two films runs through a third film, which is outside their rig.
  // So nothing within the rig supports the link.
  expect(verdictOf(alone, 'lk_it_x_it_y')).toBe('tentative')
  expect(alone.rigs).toEqual([])
  const hand = heard('it_x', 'it_y', 4 * SECOND, { id: 'lk_hand', kind: 'officer' })
  const held = solvedWorld([...bridge.slice(0, 1), ...bare], [...heardAll(starts), hand])
  for (const id of ['lk_hand', 'lk_it_x_it_y']) expect(verdictOf(held, id)).toBe('used')
  const together = solvedWorld([...bridge, ...bare], heardAll({ ...BRIDGE, ...starts }))
  for (const item of ['it_x', 'it_y']) expect(placementOf(together, item).status).toBe('placed')
  expect(verdictOf(together, 'lk_it_x_it_y')).toBe('used')
})

test('a link is rejected if it would make a film begin after its arrival', () => {
  const early = film('it_early', [], { receivedAt: at(14, 5) })
  const solution = solvedWorld([...bridge, early], heardAll({ ...BRIDGE, it_early: at(14, 10, 4) }))
  const p = placementOf(solution, 'it_early')
  expect(p.latest).toBeLessThanOrEqual(at(14, 4, 30))
  expect(codesOf(p)).toContain('conflict.cycle')
  for (const [item, truth] of Object.entries(BRIDGE))
    expect(offBy(placementOf(solution, item), truth)).toBeLessThan(SECOND)
})

test('the longer the chain of links, the wider the interval', () => {
  const chain = Array.from({ length: 8 }, (_, i) => `it_z${i}`)
  const starts = chain.map((_, i) => at(14, 10, 20 + i))
  const links = chain.slice(1).flatMap((item, i) => [heard(chain[i] ?? '', item, SECOND, { sdMs: 150 })])
  const items = chain.map((item) => film(item, []))
  const solution = solvedWorld(
    [...bridge, ...items],
    [
      ...heardAll(BRIDGE),
      heard('it_ana', 'it_z0', starts[0] === undefined ? 0 : starts[0] - BRIDGE.it_ana, { sdMs: 150 }),
      ...links,
    ],
  )
  const widths = chain.map((item) => {
    const p = placementOf(solution, item)
    return p.latest - p.earliest
  })
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect((widths[7] ?? 0) > (widths[0] ?? 0)).toBe(true)
  for (const [i, item] of chain.entries()) expect(holds(placementOf(solution, item), starts[i] ?? 0)).toBe(true)
})
