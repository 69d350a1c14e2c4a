import { expect, test } from 'vitest'
import { createSemaphore } from './semaphore.ts'

test('admits a fixed number at once and the others in order, and refuses when too many are waiting', async () => {
  const enter = createSemaphore({ atOnce: 2, waiting: 3 })
  const order: number[] = []
  const places = [await enter(), await enter()]
  const later = [2, 3, 4].map(async (number) => {
    const leave = await enter()
    order.push(number)
    return leave
  })
  expect(await enter()).toBe('full')
  expect(order).toEqual([])
  const [first, second] = places
  if (first === 'full' || !first || second === 'full' || !second) throw new Error('no place')
  first()
  // Releasing the same place twice counts once.
  first()
  const third = await later[0]
  expect(order).toEqual([2])
  second()
  await later[1]
  expect(order).toEqual([2, 3])
  if (third === 'full' || !third) throw new Error('no place')
  third()
  await later[2]
  expect(order).toEqual([2, 3, 4])
})
