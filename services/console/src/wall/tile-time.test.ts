import { expect, test } from 'vitest'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import { bestInstant, extentOf, phaseOf, spanOf } from './tile-time.ts'

const tile = {
  ...{
    item: 'it_a',
    seq: 1,
    kind: 'video',
    stage: 'ready',
    state: 'placed',
    provisional: false,
    grade: 'own',
    rig: null,
  },
  ...{ earliest: 900, estimate: 1000, latest: 1100, durationMs: 8000, hasThumb: true, restricted: false, rigSize: 0 },
  ...{ byOne: null, copies: [] },
} as const satisfies Tile

test('a film runs from its estimate for its length, a photo is an instant, and an item without an estimate begins at its latest time', () => {
  expect(spanOf(tile)).toEqual({ from: 1000, to: 9000 })
  expect(spanOf(tile, -250)).toEqual({ from: 750, to: 8750 })
  expect(spanOf({ ...tile, kind: 'image' })).toEqual({ from: 1000, to: 1000 })
  expect(spanOf({ ...tile, estimate: null, state: 'open' })).toEqual({ from: 1100, to: 9100 })
  expect(spanOf({ ...tile, earliest: null, estimate: null, latest: null, state: 'arriving' })).toBeUndefined()
})

test('before, during and after have a duration', () => {
  const span = { from: 1000, to: 9000 }
  expect(phaseOf(span, 400)).toEqual({ phase: 'before', inMs: 600 })
  expect(phaseOf(span, 1000)).toEqual({ phase: 'during', intoMs: 0 })
  expect(phaseOf(span, 9000)).toEqual({ phase: 'after', agoMs: 0 })
  expect(phaseOf({ from: 5, to: 5 }, 5)).toEqual({ phase: 'during', intoMs: 0 })
})

test('the wall begins where most of its clips run', () => {
  expect(bestInstant([])).toBeUndefined()
  expect(
    bestInstant([
      { from: 0, to: 10 },
      { from: 50, to: 90 },
      { from: 60, to: 95 },
    ]),
  ).toBe(60)
  expect(bestInstant([{ from: 7, to: 7 }])).toBe(7)
})

test('the small timeline holds every span and the playhead, with a margin', () => {
  expect(extentOf([{ from: 0, to: 100_000 }], 40_000)).toEqual({ from: -5000, to: 105_000 })
  const narrow = extentOf([{ from: 5000, to: 5000 }], 5000)
  expect(narrow).toEqual({ from: 0, to: 10_000 })
})
