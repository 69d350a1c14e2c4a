import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveHub } from './live-hub.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first change wakes at once, a burst wakes once more', () => {
  const hub = createLiveHub()
  const wake = vi.fn()
  hub.join('in_a', wake)
  hub.poke('in_a')
  expect(wake).toHaveBeenCalledTimes(1)
  for (let count = 0; count < 1000; count += 1) hub.poke('in_a')
  expect(wake).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1000)
  expect(wake).toHaveBeenCalledTimes(2)
})

test('a change in another incident wakes nobody, and a screen that left is not woken', () => {
  const hub = createLiveHub()
  const wake = vi.fn()
  const leave = hub.join('in_a', wake)
  hub.poke('in_b')
  leave?.()
  hub.poke('in_a')
  hub.pokeAll()
  expect(wake).not.toHaveBeenCalled()
})
