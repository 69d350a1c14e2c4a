import { expect, test } from 'vitest'
import { sureFacts } from './sure-facts.ts'

const AT = Date.UTC(2026, 5, 1, 9)
const named = (claim: string, sender: number, source = 'quicktime.CreationDate') => ({
  ...{ claim, source, item: `it_${claim}`, seq: 1, sender },
})
const placement = (given: object = {}) => ({
  ...{ status: 'placed', grade: 'rig-some', earliest: AT - 400, latest: AT + 400, conflicts: [] },
  reasons: [{ code: 'rig.position', share: 1, values: { members: 3, clocks: 3, sdMs: 90, claims: 'cl_a cl_b cl_c' } }],
  ...given,
})
const page = (all: readonly ReturnType<typeof named>[]) => ({
  item: { kind: 'video' },
  time: { named: [...all], why: null },
})

test('separate senders are counted by their sendings, and what disagrees is none of them', () => {
  const all = [named('cl_a', 1), named('cl_b', 1), named('cl_c', 2), named('cl_x', 3)]
  expect(sureFacts(page(all), placement())).toMatchObject({ clocks: 3, senders: 2, isLeast: false })
})

test('if more clocks agree than are named, the senders are a least number', () => {
  const reasons = [{ code: 'rig.position', share: 1, values: { members: 20, clocks: 15, claims: 'cl_a cl_b' } }]
  const all = [named('cl_a', 1), named('cl_b', 2)]
  expect(sureFacts(page(all), placement({ reasons }))).toMatchObject({ clocks: 15, senders: 2, isLeast: true })
})

test("an officer's pin has no sender, and claims that the page does not name are not counted", () => {
  const reasons = [
    { code: 'anchor.of-rig', claim: 'cl_a', share: 1, values: { members: 3, clocks: 2, claims: 'cl_a cl_b' } },
  ]
  const known = sureFacts(page([named('cl_a', 1, 'officer.anchor')]), placement({ reasons }))
  expect(known).toMatchObject({ clocks: 2, senders: 0, isLeast: true })
})

test('a claim that covers many hours confirms nothing, so its sender does not count', () => {
  const [tied] = placement().reasons
  const wide = { code: 'agrees.start', claim: 'cl_x', share: 0, values: { at: AT, halfWidthMs: 13 * 3_600_000 } }
  const all = [named('cl_a', 1), named('cl_b', 2), named('cl_c', 2), named('cl_x', 3)]
  expect(sureFacts(page(all), placement({ reasons: [tied, wide] }))).toMatchObject({ senders: 2 })
})
