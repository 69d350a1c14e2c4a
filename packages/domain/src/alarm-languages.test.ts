import { expect, test } from 'vitest'
import { ALARM_LANGUAGES, pageOnly } from './alarm-languages.ts'
import { DOOR_LANGUAGES } from './door-text.ts'

test('a language of the door without a lexicon is page only, and today none is', () => {
  expect(pageOnly()).toEqual([])
  expect(pageOnly([...DOOR_LANGUAGES, 'so', 'tr'])).toEqual(['so', 'tr'])
  expect(pageOnly(['en', 'fi'], ALARM_LANGUAGES.slice(0, 1))).toEqual(['fi'])
})
