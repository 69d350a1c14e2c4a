import { expect, test } from 'vitest'
import { isUnconditioned, parseTexts, TEXT_NAMES } from './incident-texts.ts'

test('a number for text messages is accepted with its condition, each checked by its own rule', () => {
  const en = { 'text-number': '112', 'text-condition': 'Only phones registered for this can text 112.' }
  expect(parseTexts({ en })).toEqual({ ok: true, value: { en } })
  // The number may be given in another language.
  expect(parseTexts({ en, fi: { 'text-condition': 'Vain tähän rekisteröidyt puhelimet.' } }).ok).toBe(true)
  for (const wrong of [
    { ...en, 'text-number': 'the hotline' },
    { ...en, 'text-condition': 'Register first: {number}' },
    { ...en, 'text-condition': 'one\ntwo' },
    { ...en, 'text-condition': 'x'.repeat(201) },
  ])
    expect(parseTexts({ en: wrong }).ok).toBe(false)
  expect(TEXT_NAMES).toEqual(expect.arrayContaining(['text-number', 'text-condition']))
})

test('a number for text messages without its condition is refused, in a sentence that says what is missing', () => {
  expect(parseTexts({ en: { 'text-number': '112' } })).toEqual({
    ok: false,
    error: 'en.text-number needs en.text-condition: say which phones can text it',
  })
  expect(isUnconditioned({ 'text-number': '112', 'text-condition': ' ' })).toBe(true)
  expect(isUnconditioned({ 'text-number': ' ' })).toBe(false)
})
