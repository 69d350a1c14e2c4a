import { makeId } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { timelineQuery } from './timeline-query.ts'

const view = makeId('view', new Uint8Array(16))

test('a page is short unless more rows are requested; pages of changes are long', () => {
  const limitOf = (given: Record<string, string>) => timelineQuery.parse({ view, ...given }).limit
  expect(limitOf({})).toBe(100)
  expect(limitOf({ limit: '500' })).toBe(500)
  expect(limitOf({ limit: '9999' })).toBe(500)
  expect(limitOf({ since: '0' })).toBe(500)
  expect(limitOf({ since: '0', limit: '3' })).toBe(3)
})
