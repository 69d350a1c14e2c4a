import { expect, test } from 'vitest'
import { ALARM_LANGUAGES, pageOnly } from './alarm-languages.ts'
import { DOOR_LANGUAGES } from './door-text.ts'

test('a language of the door without a lexicon is page only', () => {
  expect(pageOnly([...DOOR_LANGUAGES, 'so', 'tr'])).toEqual([...pageOnly(), 'so', 'tr'])
  expect(pageOnly().filter((language) => ALARM_LANGUAGES.some((one) => one === language))).toEqual([])
  expect(pageOnly(['en', 'fi'], ALARM_LANGUAGES.slice(0, 1))).toEqual(['fi'])
})
