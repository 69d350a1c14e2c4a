import { expect, test } from 'vitest'
import { createSlots } from './slots.ts'

test('no more tasks run at once than there are slots, and a failing one gives its slot back', async () => {
  const slots = createSlots(3)
  let running = 0
  let most = 0
  const task = (at: number) =>
    slots(async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      if (at % 5 === 0) throw new Error('fails')
      return at
    })
  const ends = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => task(at)))
  expect(most).toBe(3)
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(32)
})
