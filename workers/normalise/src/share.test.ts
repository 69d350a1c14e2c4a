import { expect, test } from 'vitest'
import { reportProgress } from './share.ts'

test('progress is written at most every two seconds, never backwards, and never as done', async () => {
  let now = 0
  const written: number[] = []
  const progress = reportProgress(
    async (share) => {
      written.push(share)
    },
    () => now,
  )
  const at = async (ms: number, share: number): Promise<void> => {
    now = ms
    progress.onShare(share)
    await Promise.resolve()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await at(1000, 0.1)
  await at(2000, 0.2)
  await at(3000, 0.3)
  await at(4100, 0.15)
  await at(4200, 0.4)
  await at(7000, 1)
  await progress.stop()
  await at(10_000, 0.999)
  expect(written).toEqual([0.2, 0.4, 0.99])
})
