import { expect, test } from 'vitest'
import { createByteBudget } from './byte-budget.ts'

test('over the limit everyone is asked to flush once, and readers wait until there is room', async () => {
  const budget = createByteBudget(100)
  let asked = 0
  const leave = budget.onPressure(() => {
    asked += 1
  })
  budget.take(80)
  expect([budget.isTight, budget.isOver, asked]).toEqual([true, false, 0])
  budget.take(40)
  budget.take(40)
  expect([budget.isOver, asked]).toEqual([true, 1])
  let hasRoom = false
  const waiting = budget.room().then(() => {
    hasRoom = true
  })
  budget.give(40)
  await Promise.resolve()
  expect(hasRoom).toBe(false)
  budget.give(40)
  await waiting
  leave()
  budget.take(200)
  expect(asked).toBe(1)
})
