import { expect, test } from 'vitest'
import { createHolders } from './holders.ts'
import { createTakeoverHints } from './takeover-hints.ts'

test('a hint of another instance releases an upload that is held here, but seldom', async () => {
  const holders = createHolders()
  let asked = 0
  let at = 0
  const owned: Promise<void>[] = []
  const release = holders.hold('up_a', () => {
    asked += 1
  })
  const heed = createTakeoverHints({ holders, instance: 'me', now: () => at, own: (one) => owned.push(one) })
  for (const hint of ['up_a me', 'up_a', '', 'up_b you', ' ', 'up_b  you']) heed(hint)
  expect([asked, owned.length]).toEqual([0, 0])
  heed('up_a you')
  expect([asked, owned.length]).toEqual([1, 1])
  for (let n = 0; n < 1000; n += 1) heed(`up_a x${n}`)
  expect(asked).toBe(1)
  at = 5000
  heed('up_a you')
  expect(asked).toBe(2)
  release()
  await Promise.all(owned)
})
