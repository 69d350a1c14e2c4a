import { expect, test } from 'vitest'
import { startRounds } from './rounds.ts'

test('a failed round is reported and followed by the next, no two run at once, and closing waits for the last', async () => {
  const faults: unknown[] = []
  let rounds = 0
  let inHand = 0
  let most = 0
  let tellThird: () => void = () => undefined
  const third = new Promise<void>((resolve) => {
    tellThird = resolve
  })
  const going = startRounds({
    everyMs: 0,
    async round() {
      rounds += 1
      inHand += 1
      most = Math.max(most, inHand)
      await new Promise((resolve) => setImmediate(resolve))
      inHand -= 1
      if (rounds === 1) throw new Error('away')
      if (rounds === 3) tellThird()
    },
    onFault: (cause) => faults.push(cause),
  })
  await third
  await going.close()
  const ended = rounds
  await new Promise((resolve) => setImmediate(resolve))
  expect([most, inHand, faults.length, rounds]).toEqual([1, 0, 1, ended])
})
