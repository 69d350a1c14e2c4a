import type { Placement } from '@firsthand/domain'
import { heldAtPin, pinsOf } from '@firsthand/timeline/replay'
import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'

const NOON = Date.UTC(2026, 10, 2, 12)
const placement = (item: string, estimate: number, halfMs = 1000): Placement => ({
  ...{ item, earliest: estimate - halfMs, estimate, latest: estimate + halfMs, status: 'placed', confidence: 0.8 },
  ...{ reasons: [], conflicts: [], place: undefined, grade: 'own', rig: undefined },
})
const pinned = pinsOf({
  ...{ item: 'it_a', receivedAt: NOON + 3_600_000, durationMs: undefined, device: 'phone' },
  claims: [
    {
      ...{
        id: 'cl_pin',
        about: 'time',
        source: 'officer.anchor',
        raw: '',
        ref: 'start',
        atMs: NOON,
        resolutionMs: 1000,
      },
      ...{ zone: 'Z', zoneSource: 'stated', error: { kind: 'normal', sdMs: 500 }, clock: 'officer', trust: 100 },
      identifying: false,
    },
  ],
})

test('a placement within its pin is shown as it was solved', () => {
  expect(pinned).toHaveLength(1)
  expect(heldAtPin(placement('it_a', NOON + 700), pinned)).toBeUndefined()
  expect(heldAtPin(placement('it_a', NOON + 700_000), [])).toBeUndefined()
})

test('a placement outside its pin stays at the pin, with a conflict that says by how much', () => {
  const held = heldAtPin(placement('it_a', NOON + 600_500), pinned)
  expect(held).toMatchObject({
    estimate: NOON + 500,
    status: 'placed',
    conflicts: [{ code: 'conflict.anchor', claims: ['cl_pin'], byMs: 600_000 }],
  })
  expect(held?.earliest).toBeLessThanOrEqual(NOON)
  expect(held?.latest).toBeGreaterThanOrEqual(NOON + 1000)
})

test('a difference counts what moved, lists what left its interval, and always names pinned items', () => {
  const before = (estimate: number) => ({
    earliest: estimate - 1000,
    estimate,
    latest: estimate + 1000,
    status: 'placed',
    digest: 'x',
  })
  const move = (item: string, from: number | undefined, to: number, pin: 'none' | 'pinned' | 'held' = 'none') => ({
    ...{ before: from === undefined ? undefined : before(from), after: placement(item, to) },
    ...{
      isPinned: pin !== 'none',
      isHeld: pin === 'held',
      solved: placement(item, to + (pin === 'held' ? 90_000 : 0)),
    },
  })
  const difference = differenceOf([
    move('it_new', undefined, NOON),
    move('it_small', NOON, NOON + 200),
    move('it_far', NOON, NOON - 5000),
    move('it_pin', NOON, NOON + 10, 'pinned'),
    move('it_held', NOON, NOON, 'held'),
  ])
  expect(difference).toEqual({
    ...{ changed: 4, moved: 3, maxMs: 5000, first: 1, outsideCount: 1 },
    outside: [{ item: 'it_far', byMs: -5000 }],
    pinned: [
      { item: 'it_pin', byMs: 10, held: false },
      { item: 'it_held', byMs: 90_000, held: true },
    ],
  })
})
