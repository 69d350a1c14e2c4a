import { expect, test } from 'vitest'
import { impossibleTime } from './pin-bound.ts'

const ARRIVED = Date.UTC(2026, 5, 1, 20, 52)
const bound = { receivedAt: ARRIVED, durationMs: null, now: ARRIVED + 600_000, zone: 'Europe/Helsinki' }
const instant = (at: number) => ({ fromMs: at, toMs: at })

test('a start after the arrival is refused in words, with the zone, and with dates if the days differ', () => {
  expect(impossibleTime(instant(ARRIVED + 360_000), bound)).toBe(
    'This file arrived by 23:52, so it cannot have begun at 23:58 (Europe/Helsinki).',
  )
  expect(impossibleTime(instant(ARRIVED + 3_607_000), bound)).toBe(
    'This file arrived by 23:52 on 1 Jun 2026, so it cannot have begun at 00:52:07 on 2 Jun 2026 (Europe/Helsinki).',
  )
  expect(impossibleTime({ fromMs: ARRIVED + 60_000, toMs: ARRIVED + 120_000 }, bound)).toContain('at 23:53 or later')
})

test('a recording must begin at least its length before its arrival', () => {
  const film = { ...bound, durationMs: 123_000 }
  expect(impossibleTime(instant(ARRIVED - 123_000), film)).toBeUndefined()
  expect(impossibleTime(instant(ARRIVED - 60_000), film)).toBe(
    'This file arrived by 23:52 and runs for 2 min 3 s, so it cannot have begun at 23:51 (Europe/Helsinki).',
  )
})

test('an interval that begins before the arrival is accepted, unless it ends in the future', () => {
  expect(impossibleTime({ fromMs: ARRIVED - 60_000, toMs: ARRIVED + 60_000 }, bound)).toBeUndefined()
  expect(impossibleTime({ fromMs: ARRIVED, toMs: ARRIVED + 3_600_000 }, bound)).toContain('is still to come')
})
