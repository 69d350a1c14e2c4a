import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHints } from './hints.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function watch() {
  const told: string[] = []
  const hints = createHints({ onHint: (payload) => told.push(payload), onMany: () => told.push('MANY'), everyMs: 50 })
  return { told, hints }
}

test('the first hint is reported at once, later ones together and each once', () => {
  const { told, hints } = watch()
  hints.take('in_a')
  expect(told).toEqual(['in_a'])
  for (const payload of ['in_b', 'in_a', 'in_b', 'in_b']) hints.take(payload)
  expect(told).toEqual(['in_a'])
  vi.advanceTimersByTime(50)
  expect(told).toEqual(['in_a', 'in_b', 'in_a'])
  vi.advanceTimersByTime(500)
  hints.take('')
  expect(told.at(-1)).toBe('')
})

test('a hundred thousand hints are one report, and what cannot be ours is dropped', () => {
  const { told, hints } = watch()
  for (let at = 0; at < 100_000; at += 1) hints.take(`in_${at}`)
  vi.advanceTimersByTime(50)
  expect(told).toEqual(['in_0', 'MANY'])
  vi.advanceTimersByTime(50)
  for (const payload of ['x'.repeat(81), "'; drop table x", 'in_A', '\u202e', '{"a":1}', '../x']) hints.take(payload)
  vi.advanceTimersByTime(50)
  expect(told).toHaveLength(2)
  hints.take('in_x')
  hints.take('in_y')
  hints.close()
  vi.advanceTimersByTime(500)
  expect(told).toEqual(['in_0', 'MANY', 'in_x'])
})
