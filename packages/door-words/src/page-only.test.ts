import { ALARM_LANGUAGES } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { DOOR_LANGUAGES } from './catalog.ts'
import { pageOnly } from './page-only.ts'

test('a language of the door without a lexicon is page only', () => {
  expect(pageOnly([...DOOR_LANGUAGES, 'xx', 'yy'])).toEqual([...pageOnly(), 'xx', 'yy'])
  expect(pageOnly().filter((language) => ALARM_LANGUAGES.some((one) => one === language))).toEqual([])
  expect(pageOnly(['en', 'fi'], ALARM_LANGUAGES.slice(0, 1))).toEqual(['fi'])
})
