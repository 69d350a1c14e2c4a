import { expect, test } from 'vitest'
import { raisedTime } from './raised-time.ts'

test('a waiting alarm shows the second, an answered one only the minute', () => {
  const at = Date.UTC(2026, 10, 25, 15, 20, 29)
  expect(raisedTime({ raisedAt: at }, 'UTC')).toBe('15:20:29')
  expect(raisedTime({ raisedAt: Date.UTC(2026, 10, 25, 15, 21) }, 'UTC')).toBe('15:21')
})
