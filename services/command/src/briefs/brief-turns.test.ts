import { expect, test } from 'vitest'
import { createBriefTurns } from './brief-turns.ts'

test('a place works once, after its wait, and a caller who returns too early waits again', () => {
  let now = 0
  const turns = createBriefTurns(() => now)
  turns.give('patient', 2)
  turns.give('hasty', 2)
  now = 1999
  expect([turns.take('hasty'), turns.take('never told')]).toEqual([false, false])
  turns.give('hasty', 2)
  now = 2000
  expect([turns.take('patient'), turns.take('patient'), turns.take('hasty')]).toEqual([true, false, false])
})

test('a flood of other places removes nobody’s place within a short wait', () => {
  const turns = createBriefTurns(() => 10_000)
  turns.give('patient', 0)
  for (let other = 0; other < 40_000; other += 1) turns.give(String(other), 2)
  expect(turns.take('patient')).toBe(true)
})
