import { expect, test } from 'vitest'
import { emptyDraft, toOpeningRequest } from './opening.ts'
import { labelOf, problemOf, stillWrong } from './wrong-fields.ts'
import { startingZone } from './zones.ts'

const draft = emptyDraft('Europe/Helsinki', ['sv'])

test('a field is named as the form names it, and what is wrong with a text is shown in it', () => {
  expect(labelOf('maxFiles')).toBe('Files in one submission')
  expect(labelOf('texts.sv.danger')).toMatch(/^First lines: how to be safe \(.+\)$/)
  expect(problemOf(['texts.sv.danger'], 'texts.sv.danger', 'Ring {nummer}')).toContain('{nummer}')
  expect(problemOf(['texts.sv.danger'], 'texts.fi.danger', 'Ring {nummer}')).toBeUndefined()
})

test('a field that was changed is no longer called wrong; every other one still is', () => {
  const wrong = ['point', 'maxFiles', 'texts.sv.danger', 'texts.fi.danger']
  const now = { ...draft, lon: '24', texts: { sv: { danger: 'x' } } }
  expect(stillWrong(wrong, draft, now)).toEqual(['maxFiles', 'texts.fi.danger'])
})

test('a number for text messages without its condition is shown where the condition belongs', () => {
  const wrong = ['texts.sv.text-condition']
  expect(labelOf('texts.sv.text-condition')).toMatch(/^Which phones can text it/)
  expect(problemOf(wrong, 'texts.sv.text-condition', '')).toContain('Say which phones can text the number')
  expect(problemOf(wrong, 'texts.sv.text-number', '112')).toBeUndefined()
  // Without the number, the text needs no condition.
  expect(stillWrong(wrong, { ...draft, texts: { sv: { 'text-number': '112' } } }, draft)).toEqual([])
})

test('what cannot be read goes to the service as it was typed: nothing is left out unseen', () => {
  const typed = { ...draft, lat: 'north', maxFileGb: 'much', maxFiles: '-', closesAt: 'soon' }
  expect(toOpeningRequest(typed, { slug: 'x', preflight: undefined })).toMatchObject({
    ...{ lat: 'north', maxFileBytes: 'much', maxFiles: '-', closesAt: 'soon' },
  })
})

test('the zone is that of the device, or of what was opened last, before UTC', () => {
  const opened = [
    { zone: 'Europe/Stockholm', openedAt: 1 },
    { zone: 'Europe/Helsinki', openedAt: 2 },
    { zone: 'UTC', openedAt: 3 },
  ]
  expect(startingZone(opened, 'Europe/Kyiv')).toBe('Europe/Kyiv')
  expect(startingZone(opened, 'Etc/UTC')).toBe('Europe/Helsinki')
  expect(startingZone([], 'UTC')).toBe('UTC')
})
