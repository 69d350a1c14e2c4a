import type { Placement } from '@firsthand/domain'
import { explain } from '@firsthand/timeline'
import { expect, test } from 'vitest'
import { fieldsOf } from '../officers-door/outside-fields.ts'
import { explained } from './explained.ts'

const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const ITEM = 'it_a'
const placement: Placement = {
  ...{ item: ITEM, status: 'likely', grade: 'rig-one', confidence: 0.7, rig: undefined, place: undefined },
  ...{ earliest: AT - 700, estimate: AT, latest: AT + 745, conflicts: [] },
  reasons: [{ code: 'rig.position', share: 1, values: { members: 3, clocks: 1, sdMs: 400 } }],
}
const told = (part: Partial<Placement>, more: object = {}) => {
  const given = { ...placement, ...part }
  const time = fieldsOf({ why: explain(given, { zone: 'Europe/Helsinki' }), zone: 'Europe/Helsinki', anchors: [] })
  return explained(ITEM, time, fieldsOf({ ...given, revision: 4, ...more })).split('\n')
}

test('the head says time, interval and word, and why it is only likely; seeds stand in the last line alone', () => {
  const lines = told({})
  expect(lines[0]).toBe('it_a: Likely')
  expect(lines[1]).toMatch(/^It probably began at .*12:00:07\.0, between .*12:00:06\.3 and .*12:00:07\.8 /)
  expect(lines[2]).toBe(
    'It is called likely and not placed because one clock alone says when, however many recordings are tied to it.',
  )
  expect(lines.at(-1)).toMatch(/^Record: revision 4; grade rig-one; width the model's own times 2\.4, set on seeds 1–5/)
  expect(lines.slice(0, -1).join(' ')).not.toMatch(/seed|factor|rig-|grade/i)
})

test('a placed item has its word and no doubt; an open one says why it is open', () => {
  expect(told({ status: 'placed', grade: 'rig-some' }, { provisional: true })[0]).toBe(
    'it_a: Placed (provisional, settling)',
  )
  expect(told({ status: 'placed', grade: 'rig-some' }).join(' ')).not.toContain('is called')
  const open = told({ status: 'open', estimate: undefined, grade: 'bound' })
  expect(open[0]).toBe('it_a: Open')
  expect(open[2]).toMatch(/^It is called open because nothing here says well enough when it began/)
  expect(open.at(-1)).toBe('Record: revision 4; grade bound.')
})
