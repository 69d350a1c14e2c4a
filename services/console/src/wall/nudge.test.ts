import { expect, test } from 'vitest'
import { larger, type Nudge, nudged, offsetOf, stepMs, swapped } from './nudge.ts'

const none: Nudge = { anchorItem: 'it_a', movedItem: 'it_b', byMs: 0, step: '10' }

test('steps add up and cancel out, even in thirds of a frame', () => {
  const third = 1000 / 30
  const there = nudged(nudged(none, third), third)
  expect(there.byMs).toBe(66.6)
  expect(nudged(nudged(none, 100), -100).byMs).toBe(0)
  expect(nudged(none, -1e12).byMs).toBe(-6 * 3_600_000)
})

test('Shift takes the next larger step, up to the largest', () => {
  expect(larger('frame')).toBe('10')
  expect(larger('1000')).toBe('1000')
  expect(stepMs('frame', 33.3)).toBe(33.3)
  expect(stepMs('100', 33.3)).toBe(100)
})

test('the saved offset is how much later the moved item began', () => {
  expect(offsetOf({ ...none, byMs: 120 }, 1000, 3500)).toBe(2620)
  expect(offsetOf(none, 3500, 1000)).toBe(-2500)
})

test('swapping the two changes the sign of the difference', () => {
  const turned = swapped({ ...none, byMs: 120 })
  expect(turned).toEqual({ anchorItem: 'it_b', movedItem: 'it_a', byMs: -120, step: '10' })
  // The distance between the pair is the same as before the swap.
  expect(offsetOf(turned, 3500, 1000)).toBe(-offsetOf({ ...none, byMs: 120 }, 1000, 3500))
  expect(swapped(none).byMs).toBe(0)
})
