import { expect, test } from 'vitest'
import { at, claim, MINUTE, notAfter, RECEIVED, remembered, solved } from './solve.test-kit.ts'

const DAY = 86_400_000
const OLD = Date.UTC(2020, 4, 13, 9, 0)

test('a document of 2020 is not placed by words of today: the words are a conflict', () => {
  const p = solved([notAfter('cl_pdf', OLD), remembered('cl_w', at(14, 10))])
  expect(p).toMatchObject({ status: 'open', estimate: undefined, latest: OLD + 3000 + DAY })
  expect(p.conflicts).toMatchObject([{ code: 'conflict.disagrees', claims: ['cl_pdf', 'cl_w'] }])
  expect(p.conflicts[0]?.byMs).toBeGreaterThan(6 * 365 * 86_400_000)
})

test('a screenshot says that it is not after its own limit, in the zone of the incident', () => {
  const shot = notAfter('cl_s', Date.UTC(2026, 10, 25, 14, 22, 10), {
    source: 'name.screenshot',
    zone: undefined,
    zoneSource: 'none',
    clock: 'name',
    trust: 25,
  })
  // Nobody checked the phone's clock, so alone it does not end the bar before the arrival.
  expect(solved([shot])).toMatchObject({ status: 'open', latest: RECEIVED })
  expect(solved([shot]).reasons).toContainEqual(
    expect.objectContaining({
      code: 'bound.by-clock',
      claim: 'cl_s',
      values: expect.objectContaining({ at: at(14, 22, 13) }),
    }),
  )
  const words = solved([shot, remembered('cl_w', at(14, 20))])
  expect(words).toMatchObject({ status: 'likely', conflicts: [], latest: at(14, 22, 13), estimate: at(14, 20) })
  expect(words.reasons).toContainEqual(expect.objectContaining({ code: 'bound.claim', claim: 'cl_s' }))
  expect(solved([shot]).reasons.map(({ code }) => code)).toContain('zone.assumed')
})

test('a trusted limit clips a claim, or contradicts a claim that lies beyond it; a weaker limit does neither', () => {
  const signed = (minute: number, trust: number) =>
    notAfter('cl_c', at(14, minute), { source: 'c2pa.signature', trust })
  const wide = claim('cl_a', { error: { kind: 'normal', sdMs: 5 * MINUTE } })
  expect(solved([wide, signed(12, 90)])).toMatchObject({ status: 'placed', latest: at(14, 12, 3), conflicts: [] })
  const broken = solved([claim('cl_a'), signed(0, 90)])
  expect(broken).toMatchObject({ status: 'likely', estimate: at(14, 10) + 500 })
  expect(broken.conflicts).toMatchObject([{ code: 'conflict.disagrees', claims: ['cl_a', 'cl_c'] }])
  expect(solved([claim('cl_a'), signed(0, 30)])).toMatchObject({ status: 'placed', conflicts: [] })
})

test("the page's last-modified time binds nothing", () => {
  const page = notAfter('cl_p', at(13), { source: 'page.lastModified', clock: 'page', trust: 99 })
  expect(solved([page, remembered('cl_w', at(14, 10))])).toMatchObject({ conflicts: [], estimate: at(14, 10) })
})

test('a lower limit clips, too', () => {
  const lower = claim('cl_l', { ref: 'lower', atMs: at(14, 8), trust: 80, error: { kind: 'bound', sdMs: 0, lowMs: 0 } })
  expect(solved([lower, remembered('cl_w', at(14, 10))])).toMatchObject({ earliest: at(14, 8), conflicts: [] })
})
