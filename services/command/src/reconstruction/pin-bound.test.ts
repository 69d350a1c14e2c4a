import { expect, test } from 'vitest'
import { impossibleTime } from './pin-bound.ts'

const ARRIVED = Date.UTC(2026, 5, 1, 20, 52)
const bound = { receivedAt: ARRIVED, durationMs: null, now: ARRIVED + 600_000, zone: 'Europe/Helsinki' }
const instant = (at: number) => ({ fromMs: at, toMs: at })

test('what began after it had arrived is told in words, with the zone and with the days where they differ', () => {
  expect(impossibleTime(instant(ARRIVED + 360_000), bound)).toBe(
    'This file arrived by 23:52, so it cannot have begun at 23:58 (Europe/Helsinki).',
  )
  expect(impossibleTime(instant(ARRIVED + 3_607_000), bound)).toBe(
    'This file arrived by 23:52 on 1 Jun 2026, so it cannot have begun at 00:52:07 on 2 Jun 2026 (Europe/Helsinki).',
  )
  expect(impossibleTime({ fromMs: ARRIVED + 60_000, toMs: ARRIVED + 120_000 }, bound)).toContain('at 23:53 or later')
})

test('a recording began at least its length before it arrived', () => {
  const film = { ...bound, durationMs: 123_000 }
  expect(impossibleTime(instant(ARRIVED - 123_000), film)).toBeUndefined()
  expect(impossibleTime(instant(ARRIVED - 60_000), film)).toBe(
    'This file arrived by 23:52 and runs for 2 min 3 s, so it cannot have begun at 23:51 (Europe/Helsinki).',
  )
})

test('an interval that begins in time holds, unless it ends in what has not happened', () => {
  expect(impossibleTime({ fromMs: ARRIVED - 60_000, toMs: ARRIVED + 60_000 }, bound)).toBeUndefined()
  expect(impossibleTime({ fromMs: ARRIVED, toMs: ARRIVED + 3_600_000 }, bound)).toContain('is still to come')
})
