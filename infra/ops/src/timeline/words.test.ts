import { expect, test } from 'vitest'
import { placed } from './words.ts'

const AT = Date.UTC(2026, 11, 2, 2, 59, 29)

test('the end of an interval is told at the next whole second, so that no part of it is cut off', () => {
  const lopsided = { earliest: AT + 199, estimate: AT + 300, latest: AT + 1745, status: 'placed' } as const
  expect(placed(lopsided)).toContain('from 2026-12-02 02:59:29Z to 2026-12-02 02:59:31Z')
  expect(placed({ ...lopsided, estimate: undefined, status: 'open' })).toBe('before 2026-12-02 02:59:31Z')
})
