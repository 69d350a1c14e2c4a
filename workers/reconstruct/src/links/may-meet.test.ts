import type { LinkBounds } from '@firsthand/database/reconstruct'
import { expect, test } from 'vitest'
import { claimedOffset, mayMeet } from './may-meet.ts'

const NOON = Date.UTC(2026, 10, 2, 12)
const bounds = (more: Partial<LinkBounds>): LinkBounds => ({
  ...{ item: 'it_a', upload: 'up_a', receivedAt: NOON, durationMs: 20_000 },
  ...{ placed: undefined, pinned: undefined, place: undefined },
  ...more,
})

test('a clock that is hours off excludes no link: links are there to find such clocks', () => {
  const wrong = { earliest: NOON - 9 * 3_600_000, latest: NOON - 9 * 3_600_000 + 5000, status: 'placed' }
  expect(mayMeet(bounds({}), bounds({ placed: wrong }), 3000)).toBe(true)
})

test('an item that is pinned after the arrival of another item cannot meet it', () => {
  const pin = (at: number) => ({ pinned: { earliest: at, latest: at + 1000 } })
  const later = bounds({ ...pin(NOON + 3_600_000), receivedAt: NOON + 2 * 3_600_000 })
  expect(mayMeet(bounds({}), later, 3000)).toBe(false)
  expect(mayMeet(later, bounds({}), -3000)).toBe(false)
  expect(mayMeet(bounds(pin(NOON - 60_000)), bounds(pin(NOON - 58_000)), 2000)).toBe(true)
  expect(mayMeet(bounds(pin(NOON - 60_000)), bounds(pin(NOON - 3_600_000)), 2000)).toBe(false)
})

test('placements give an offset only if both rest on evidence', () => {
  const placed = (at: number, status = 'placed') => ({ placed: { earliest: at - 1000, latest: at + 1000, status } })
  expect(claimedOffset(bounds(placed(NOON)), bounds(placed(NOON + 5000)))?.offsetMs).toBe(5000)
  expect(claimedOffset(bounds(placed(NOON)), bounds(placed(NOON + 5000, 'open')))).toBeUndefined()
})
