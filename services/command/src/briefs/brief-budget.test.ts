import { expect, test } from 'vitest'
import { createBriefBudget } from './brief-budget.ts'

test('the requests for one address are limited for all callers together, without affecting another address', () => {
  let now = 0
  const budget = createBriefBudget(() => now)
  for (let asked = 0; asked < 300; asked += 1) expect(budget('one', 'open')).toBe(0)
  expect(budget('one', 'open')).toBe(1)
  expect(budget('one', 'state')).toBe(0)
  expect(budget('other', 'open')).toBe(0)
  now += 1_000
  expect([budget('one', 'open'), budget('one', 'open'), budget('one', 'open')]).toEqual([0, 0, 1])
})

test('no number of other keys refills an address’s budget', () => {
  const budget = createBriefBudget(() => 0)
  for (let asked = 0; asked < 300; asked += 1) budget('one', 'open')
  for (let other = 0; other < 19_000; other += 1) budget(String(other), 'own')
  expect(budget('one', 'open')).toBe(1)
  for (let other = 0; other < 19_000; other += 1) budget(`again ${other}`, 'own')
  expect(budget('one', 'open')).toBe(1)
})
