import { expect, test } from 'vitest'
import { createByteBudget } from '../segments/byte-budget.ts'
import { createSlots } from '../segments/slots.ts'
import { createPressure, watchSlots } from './pressure.ts'
import { createSubmissionPace } from './submission-pace.ts'

const calm = { waiting: 0, slots: 8 }

test('the level follows what the process holds; only a full process closes the door', () => {
  const budget = createByteBudget(100)
  const pressure = createPressure({ budget, queue: calm, calmPerMinute: 10, now: () => 0 })
  const levels = [0, 45, 20, 15].map((bytes) => {
    budget.hold(bytes)
    return pressure.level
  })
  expect(levels).toEqual([0, 1, 2, 3])
  budget.release(80)
  expect(pressure.level).toBe(0)
})

test('many creations raise the price, never refuse, and after a quiet minute creation is free again', () => {
  let now = 0
  const pressure = createPressure({ budget: createByteBudget(100), queue: calm, calmPerMinute: 10, now: () => now })
  const count = (times: number): void => {
    for (let at = 0; at < times; at += 1) pressure.count()
  }
  count(10)
  expect(pressure.level).toBe(0)
  count(1)
  expect(pressure.level).toBe(1)
  count(100_000)
  expect(pressure.level).toBe(2)
  now = 59_000
  expect(pressure.level).toBe(2)
  now = 61_000
  expect(pressure.level).toBe(0)
  count(11)
  now = 10_000_000
  expect(pressure.level).toBe(0)
})

test('PUTs that wait for a slot raise the level', async () => {
  const { slots, queue } = watchSlots(createSlots(1), 1)
  const pressure = createPressure({ budget: createByteBudget(100), queue, calmPerMinute: 10, now: () => 0 })
  let open = (): void => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const tasks = Array.from({ length: 10 }, () => slots(() => gate))
  expect([queue.waiting, pressure.level]).toEqual([9, 1])
  tasks.push(...Array.from({ length: 30 }, () => slots(() => gate)))
  expect(pressure.level).toBe(2)
  open()
  await Promise.all(tasks)
  expect([queue.waiting, pressure.level]).toEqual([0, 0])
})

test('a sending with very many files pays more, and only that sending', () => {
  let now = 0
  const pace = createSubmissionPace(() => now)
  const [many, few] = [Buffer.from('a'), Buffer.from('b')]
  const priceAfter = (count: number, level: 0 | 1 | 2) => {
    for (let at = 0; at < count; at += 1) pace.count(many)
    return pace.priceOf(many, level)
  }
  expect(priceAfter(4, 2)).toBe(0)
  expect(priceAfter(1, 2)).toBe(1)
  expect(priceAfter(14, 1)).toBe(0)
  expect(priceAfter(1, 1)).toBe(1)
  expect(priceAfter(99, 0)).toBe(0)
  expect(priceAfter(1, 0)).toBe(1)
  expect(priceAfter(240, 0)).toBe(2)
  expect([pace.priceOf(few, 0), pace.priceOf(few, 1), pace.priceOf(few, 3)]).toEqual([0, 0, 3])
  now = 60_000
  expect(pace.priceOf(many, 0)).toBe(2)
  now = 120_000
  expect(pace.priceOf(many, 0)).toBe(0)
})
