import { expect, test } from 'vitest'
import { alarmHref } from './alarm-links.ts'

test('an alarm leads to its item, to the message, or to the list of who is looked for; nowhere if it is restricted', () => {
  const words = { item: null, submission: 'su_a', sought: false }
  expect(alarmHref('in_a', { ...words, item: 'it_a' })).toBe('/incidents/in_a/items/it_a')
  expect(alarmHref('in_a', words)).toBe('/incidents/in_a/timeline?words=su_a')
  expect(alarmHref('in_a', { ...words, sought: true })).toBe('/incidents/in_a/looked-for?words=su_a')
  expect(alarmHref('in_a', { ...words, submission: null })).toBeUndefined()
  expect(alarmHref('in_a', { ...words, withdrawnAt: 60_000 })).toBeUndefined()
  expect(alarmHref('in_a', { ...words, item: 'it_a', withdrawnAt: 60_000 })).toBe('/incidents/in_a/items/it_a')
})
