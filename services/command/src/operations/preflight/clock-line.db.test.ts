import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandKit, openCommandKit } from '../../command.test-kit.ts'
import { clockLine } from './ground-lines.ts'

let kit: CommandKit
beforeAll(async () => {
  kit = await openCommandKit()
})
afterAll(() => kit.release())

const line = () => {
  const { db, keyring } = kit.deps
  const store = { kind: 's3', serverClock: async () => undefined, freeBytes: async () => undefined } as const
  return clockLine({ db, keyring, store, now: Date.now }, new AbortController().signal)
}
const compared = (offsetMs: number, uncertaintyMs: number, ago = '1 minute') =>
  kit.database.owner.query(
    `insert into platform.clock_check (at, source, missed, offset_ms, uncertainty_ms)
     values (clock_timestamp() - $3::interval, 'ntp', false, $1, $2)`,
    [offsetMs, uncertaintyMs, ago],
  )

test('the preflight reports a clock that the hourly comparison found off by more than a second', async () => {
  expect(await line()).toMatchObject({ state: 'green', why: 'alone' })
  await compared(-3000, 40)
  expect(await line()).toEqual({ state: 'amber', why: 'late', facts: { seconds: 3 } })
  await compared(1300, 40)
  expect(await line()).toMatchObject({ state: 'amber', facts: { seconds: 1 } })
  await compared(-90_000, 40)
  expect(await line()).toEqual({ state: 'red', why: 'off', facts: { seconds: 90 } })
})

test('and reports nothing for a second or less beyond the uncertainty, or for an old comparison', async () => {
  await compared(-90_000, 40, '3 hours')
  expect(await line()).toMatchObject({ state: 'green' })
  await compared(1400, 510)
  expect(await line()).toMatchObject({ state: 'green' })
})
