import type { ClaimClock } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { at, HOUR, MINUTE, notAfter, RECEIVED } from './solve.test-kit.ts'
import {
  androidEnd,
  BRIDGE,
  bridge,
  cameraName,
  codesOf,
  cutEnd,
  exifLocal,
  film,
  heard,
  heardAll,
  holds,
  iphone,
  namedBy,
  offBy,
  photo,
  placementOf,
  SECOND,
  savedBy,
  solvedWorld,
  verdictOf,
  wall,
  whatsappDay,
} from './world.test-kit.ts'

test('a film cut on the phone begins where its rig says, not at its own length before the end of the original', () => {
  const truth = at(14, 10, 6)
  const cut = film(
    'it_cut',
    [
      cutEnd('cl_cut', truth + 4 * MINUTE),
      savedBy('cl_edit', 'mp4.TrackCreateDate', at(14, 25), {
        clock: 'container',
        zone: '+00:00',
        zoneSource: 'utc-by-format',
      }),
    ],
    { clock: 'ck_samsung' },
  )
  const p = placementOf(solvedWorld([...bridge, cut], heardAll({ ...BRIDGE, it_cut: truth })), 'it_cut')
  expect(offBy(p, truth)).toBeLessThan(SECOND)
  expect(p.status).toBe('placed')
  expect(namedBy(p)).toContain('cl_cut')
})

test('a photo that others sent again keeps the clock of the phone that took it, whichever file has the smaller name', () => {
  const off = -8 * MINUTE - 20 * SECOND
  const phone = { clock: 'ck_slow' }
  const filmed = [at(14, 10, 4), at(14, 10, 16)].map((atMs, i) =>
    film(`it_film${i}`, [iphone(`cl_film${i}`, atMs + off)], phone),
  )
  const shot = at(14, 20)
  const photos = [
    photo('it_again', [iphone('cl_again', shot + off)], { clock: 'ck_other', submission: 'sb_other' }),
    photo('it_shot', [iphone('cl_shot', shot + off)], { ...phone, receivedAt: RECEIVED + HOUR }),
  ]
  const links = heardAll({ ...BRIDGE, it_film0: at(14, 10, 4), it_film1: at(14, 10, 16) })
  const solution = solvedWorld([...bridge, ...filmed, ...photos], links, {
    twins: [{ a: 'it_again', b: 'it_shot', kind: 'exact' }],
  })
  for (const item of ['it_again', 'it_shot']) expect(offBy(placementOf(solution, item), shot)).toBeLessThan(2 * SECOND)
})

test.each<[string, ClaimClock]>([
  ['name.telegram', 'messenger'],
  ['name.signal', 'messenger'],
  ['name.screenshot', 'name'],
])('%s tells when the file was saved: sound still places the film, minutes earlier', (source, clock) => {
  const truth = at(14, 10, 6)
  const copy = film('it_copy', [savedBy('cl_copy', source, wall(at(14, 27)), { clock })])
  const solution = solvedWorld([...bridge, copy], heardAll({ ...BRIDGE, it_copy: truth }))
  expect(offBy(placementOf(solution, 'it_copy'), truth)).toBeLessThan(SECOND)
  expect(placementOf(solution, 'it_copy').status).toBe('placed')
  expect(placementOf(solvedWorld([copy]), 'it_copy')).toMatchObject({ status: 'open', latest: RECEIVED - 30_000 })
})

test('a stripped WhatsApp film with only one link is likely, and that link is its whole weight', () => {
  const truth = at(14, 10, 6)
  const copy = film('it_wa', [whatsappDay('cl_wa', Date.UTC(2026, 10, 25))])
  const solution = solvedWorld([...bridge, copy], [...heardAll(BRIDGE), heard('it_ana', 'it_wa', 6 * SECOND)])
  const p = placementOf(solution, 'it_wa')
  expect(p).toMatchObject({ status: 'likely', grade: 'link-alone' })
  expect(p.reasons[0]).toMatchObject({ code: 'link.tentative', claim: 'lk_it_ana_it_wa', share: 1 })
  expect(holds(p, truth)).toBe(true)
  expect(verdictOf(solution, 'lk_it_ana_it_wa')).toBe('tentative')
})

test('the dates of a document and of a signature bound items without sound', () => {
  const pdf = photo('it_pdf', [notAfter('cl_pdf', at(14, 20))])
  const signed = photo('it_sig', [notAfter('cl_sig', at(14, 15), { source: 'c2pa.signature', trust: 90 })])
  const solution = solvedWorld([...bridge, pdf, signed], heardAll(BRIDGE))
  // A computer's own clock is no firm limit; what signed the file is.
  expect(placementOf(solution, 'it_pdf').reasons.map(({ code }) => code)).toContain('bound.by-clock')
  expect(placementOf(solution, 'it_sig')).toMatchObject({ status: 'open', latest: at(14, 15, 3) })
})

test("the browser's last-modified time never outweighs a film's rig", () => {
  const truth = at(14, 10, 6)
  const export_ = film('it_ex', [
    notAfter('cl_ex', at(14, 26), {
      source: 'page.lastModified',
      clock: 'page',
      trust: 20,
      zoneSource: 'utc-by-format',
    }),
  ])
  const p = placementOf(solvedWorld([...bridge, export_], heardAll({ ...BRIDGE, it_ex: truth })), 'it_ex')
  expect(offBy(p, truth)).toBeLessThan(SECOND)
})

test('recycled footage: an older claim of one of two identical files counts for both', () => {
  const old = Date.UTC(2023, 4, 6, 10)
  const fresh = film('it_new', [cameraName('cl_name', wall(at(14, 5)))])
  const first = film('it_old', [iphone('cl_old', old)], { receivedAt: RECEIVED + MINUTE })
  const solution = solvedWorld([fresh, first], [], { twins: [{ a: 'it_new', b: 'it_old', kind: 'exact' }] })
  expect(offBy(placementOf(solution, 'it_old'), old)).toBeLessThan(2 * SECOND)
  expect(placementOf(solution, 'it_new').status).not.toBe('placed')
})

test("an Android's end in the container and start in the name come from one clock, and agree", () => {
  const truth = at(14, 10, 6)
  const claims = [androidEnd('cl_end', truth + 30 * SECOND), cameraName('cl_name', wall(truth))]
  const solution = solvedWorld(
    [...bridge, film('it_and', claims, { clock: 'ck_and' })],
    heardAll({ ...BRIDGE, it_and: truth }),
  )
  const p = placementOf(solution, 'it_and')
  expect(p).toMatchObject({ status: 'placed', conflicts: [] })
  expect(offBy(p, truth)).toBeLessThan(SECOND)
  expect([...namedBy(p)]).toEqual(expect.arrayContaining(['cl_end', 'cl_name']))
  expect(codesOf(p)).toContain('claim.end')
  expect(solution.rigs[0]?.witnesses).toBe(4)
})

test("an iPhone's own start places the film; the date of its container only bounds it", () => {
  const truth = at(14, 10, 6)
  const written = savedBy('cl_written', 'mp4.CreateDate', truth + 7 * MINUTE, {
    ...{ clock: 'container', zone: '+00:00', zoneSource: 'utc-by-format' },
  })
  const p = placementOf(solvedWorld([film('it_ip', [iphone('cl_own', truth), written])]), 'it_ip')
  expect(p).toMatchObject({ status: 'placed', conflicts: [] })
  expect(offBy(p, truth)).toBeLessThan(SECOND)
})

test('a film of a phone that is a day ahead stands where its rig says; its claim after the arrival is a conflict', () => {
  const truth = at(14, 10, 6)
  const ahead = film('it_ah', [iphone('cl_ah', truth + 24 * HOUR)], { clock: 'ck_ah' })
  const p = placementOf(solvedWorld([...bridge, ahead], heardAll({ ...BRIDGE, it_ah: truth })), 'it_ah')
  expect(p.status).toBe('placed')
  expect(offBy(p, truth)).toBeLessThan(SECOND)
  expect(p.conflicts).toContainEqual(expect.objectContaining({ claims: ['cl_ah'] }))
})

describe('a near copy without a time of its own', () => {
  const near = (a: string, b: string) => ({ twins: [{ a, b, kind: 'near' as const }] })

  test('bounds its original by its arrival: a clock 40 min fast places nothing, and the conflict says so', () => {
    const original = film('it_a', [iphone('cl_a', at(14, 40))], { receivedAt: at(16, 0) })
    const copy = film('it_b', [], { receivedAt: at(14, 10) })
    const p = placementOf(solvedWorld([original, copy], [], near('it_a', 'it_b')), 'it_a')
    expect(p.status).not.toBe('placed')
    expect(p.latest).toBeLessThanOrEqual(at(14, 10))
    expect(p.conflicts.map(({ code }) => code)).toContain('conflict.after-received')
  })

  test('is no narrower and no surer than its original', () => {
    const original = film('it_a', [exifLocal('cl_a', wall(at(14, 0)))], { device: 'camera', receivedAt: at(20, 0) })
    const solution = solvedWorld([original, film('it_b', [], { receivedAt: at(20, 0) })], [], near('it_a', 'it_b'))
    const [own, copy] = [placementOf(solution, 'it_a'), placementOf(solution, 'it_b')]
    expect(copy.status).toBe('likely')
    expect(copy.latest - copy.earliest).toBeGreaterThanOrEqual(own.latest - own.earliest)
  })
})
