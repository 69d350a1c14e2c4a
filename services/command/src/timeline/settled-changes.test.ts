import { expect, test } from 'vitest'
import { createSettledChanges } from './settled-changes.ts'

test('goes back to the change number of half a minute ago', () => {
  let now = 0
  const changes = createSettledChanges(() => now)
  expect(changes.settle('in_a', 10_000)).toBe(9_500)
  now = 20_000
  expect(changes.settle('in_a', 20_000)).toBe(19_500)
  now = 30_000
  expect(changes.settle('in_a', 30_000)).toBe(10_000)
  now = 55_000
  expect(changes.settle('in_a', 30_001)).toBe(20_000)
  expect(changes.settle('in_b', 3)).toBe(0)
})

test('stores few marks, however often it is called', () => {
  let now = 0
  const changes = createSettledChanges(() => now)
  for (; now < 120_000; now += 10) changes.settle('in_a', now)
  expect(changes.settle('in_a', now)).toBeGreaterThan(now - 32_000)
  expect(changes.settle('in_a', now)).toBeLessThanOrEqual(now - 30_000)
})
