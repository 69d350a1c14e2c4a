import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { DOOR_LANGUAGES } from './catalog.ts'
import { coreDigest } from './core.ts'
import { ALWAYS_ON, firstLanguage, isOn, languagesOn, offAtFirst, standingOf } from './languages-on.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const german = { language: 'de', core: coreDigest('de', sha256) }

test('the first five are on although nobody signed them; every other language waits for a signature', () => {
  expect(languagesOn([], sha256)).toEqual(['en', 'fi', 'sv', 'uk', 'ar'])
  expect(DOOR_LANGUAGES.slice(0, ALWAYS_ON.length)).toEqual([...ALWAYS_ON])
  for (const language of DOOR_LANGUAGES.slice(ALWAYS_ON.length))
    expect(standingOf(language, [], sha256)).toBe('never-signed')
})

test('a signature for exactly these words switches a language on, in its place among the others', () => {
  expect(languagesOn([german], sha256)).toEqual([...ALWAYS_ON, 'de'])
  expect(isOn(standingOf('de', [german], sha256))).toBe(true)
})

test('a signature for other words, or for another language, switches nothing on', () => {
  const other = { language: 'de', core: coreDigest('en', sha256) }
  expect(standingOf('de', [other], sha256)).toBe('changed')
  expect(languagesOn([other, { ...german, language: 'xx' }], sha256)).toEqual([...ALWAYS_ON])
  // One of the five stays on, whatever was signed.
  expect(standingOf('fi', [{ language: 'fi', core: 'old' }], sha256)).toBe('always-on')
})

test('a page begins with the first language of the incident that is on', () => {
  expect(firstLanguage(['xx', 'de', 'fi', 'en'], ['en', 'fi'])).toBe('fi')
  expect(firstLanguage(['de'], ['en', 'fi'])).toBeUndefined()
})

test('an incident may not begin with a language that is off; one that no page speaks is passed over, as before', () => {
  expect(offAtFirst(['de', 'en'], ['en', 'fi'])).toBe('de')
  expect(offAtFirst(['en', 'de'], ['en', 'fi'])).toBeUndefined()
  expect(offAtFirst(['xx', 'fi', 'de'], ['en', 'fi'])).toBeUndefined()
  expect(offAtFirst([], ['en'])).toBeUndefined()
})
