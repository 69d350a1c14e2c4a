import type { Placement } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { type Since, sinceSettled } from './since-settled.ts'

const NOON = Date.UTC(2026, 10, 2, 12)

interface Made {
  readonly from?: number
  readonly to: number
  readonly fromHalf?: number
  readonly toHalf?: number
  readonly status?: Placement['status']
}

function since(item: string, { from, to, fromHalf = 8000, toHalf = 8000, status = 'placed' }: Made): Since {
  return {
    before:
      from === undefined
        ? undefined
        : { earliest: from - fromHalf, estimate: from, latest: from + fromHalf, status: 'placed' },
    after: {
      ...{ item, earliest: to - toHalf, estimate: to, latest: to + toHalf, status, confidence: 0.8 },
      ...{ reasons: [], conflicts: [], place: undefined, grade: 'own', rig: undefined },
    },
    isPinned: item.startsWith('it_pin'),
  }
}

test('items that moved, grew, shrank or changed their status are counted, and the largest of each are named', () => {
  const told = sinceSettled(
    [
      since('it_far', { from: NOON, to: NOON - 26 * 3_600_000 }),
      since('it_grown', { from: NOON, to: NOON, toHalf: 3 * 86_400_000 }),
      since('it_new', { to: NOON }),
      since('it_pin', { from: NOON, to: NOON + 5000, toHalf: 1000, status: 'likely' }),
      since('it_same', { from: NOON, to: NOON, toHalf: 9000 }),
    ],
    7,
  )
  expect(told).toEqual({
    ...{ against: 7, moved: 2, maxMs: 26 * 3_600_000, first: 1, widened: 1, narrowed: 1, restated: 1 },
    farthest: [
      { item: 'it_far', byMs: -26 * 3_600_000 },
      { item: 'it_pin', byMs: 5000 },
    ],
    widest: [{ item: 'it_grown', fromMs: 16_000, toMs: 6 * 86_400_000 }],
    narrowest: [{ item: 'it_pin', fromMs: 16_000, toMs: 2000 }],
    statuses: [{ item: 'it_pin', from: 'placed', to: 'likely' }],
    pinned: [{ item: 'it_pin', byMs: 5000, fromMs: 16_000, toMs: 2000 }],
  })
})

test('an interval that was open before neither grew nor shrank: only its status changed', () => {
  const one = since('it_a', { from: NOON, to: NOON, toHalf: 500 })
  const before = one.before && { ...one.before, estimate: undefined, status: 'open' }
  expect(sinceSettled([{ ...one, before }], undefined)).toMatchObject({ against: null, narrowed: 0, restated: 1 })
})
