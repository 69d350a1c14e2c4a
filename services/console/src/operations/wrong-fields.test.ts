import { expect, test } from 'vitest'
import { emptyDraft, toOpeningRequest } from './opening.ts'
import { labelOf, problemOf, stillWrong } from './wrong-fields.ts'
import { startingZone } from './zones.ts'

const draft = emptyDraft('Europe/Helsinki', ['sv'])

test('a field is named by its label in the form, and the problem of a text is shown at its field', () => {
  expect(labelOf('maxFiles')).toBe('Files in one submission')
  expect(labelOf('texts.sv.danger')).toMatch(/^First lines: how to be safe \(.+\)$/)
  expect(problemOf(['texts.sv.danger'], 'texts.sv.danger', 'Ring {nummer}')).toContain('{nummer}')
  expect(problemOf(['texts.sv.danger'], 'texts.fi.danger', 'Ring {nummer}')).toBeUndefined()
})

test('a changed field is no longer called wrong; all others still are', () => {
  const wrong = ['point', 'maxFiles', 'texts.sv.danger', 'texts.fi.danger']
  const now = { ...draft, lon: '24', texts: { sv: { danger: 'x' } } }
  expect(stillWrong(wrong, draft, now)).toEqual(['maxFiles', 'texts.fi.danger'])
})

test('if a number for text messages has no condition, the problem is shown at the condition', () => {
  const wrong = ['texts.sv.text-condition']
  expect(labelOf('texts.sv.text-condition')).toMatch(/^Which phones can text it/)
  expect(problemOf(wrong, 'texts.sv.text-condition', '')).toContain('Say which phones can text the number')
  expect(problemOf(wrong, 'texts.sv.text-number', '112')).toBeUndefined()
  // After the number was removed, the condition may be missing.
  expect(stillWrong(wrong, { ...draft, texts: { sv: { 'text-number': '112' } } }, draft)).toEqual([])
})

test('unreadable input is sent as it was typed, so that nothing is dropped unnoticed', () => {
  const typed = { ...draft, lat: 'north', maxFileGb: 'much', maxFiles: '-', closesAt: 'soon' }
  expect(toOpeningRequest(typed, { slug: 'x', preflight: undefined })).toMatchObject({
    ...{ lat: 'north', maxFileBytes: 'much', maxFiles: '-', closesAt: 'soon' },
  })
})

test('the zone is that of the device, else that of the incident opened last, and UTC only as a last resort', () => {
  const opened = [
    { zone: 'Europe/Stockholm', openedAt: 1 },
    { zone: 'Europe/Helsinki', openedAt: 2 },
    { zone: 'UTC', openedAt: 3 },
  ]
  expect(startingZone(opened, 'Europe/Kyiv')).toBe('Europe/Kyiv')
  expect(startingZone(opened, 'Etc/UTC')).toBe('Europe/Helsinki')
  expect(startingZone([], 'UTC')).toBe('UTC')
})
