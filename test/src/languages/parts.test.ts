import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DOOR_LANGUAGES } from '@firsthand/door-words'
import { expect, test } from 'vitest'
import { ROOT } from '../architecture/cruise.ts'
import { lackingIn, PARTS } from './parts.ts'

test('a language that nobody has begun lacks every part', () => {
  expect(lackingIn('zz')).toEqual(PARTS)
})

test('the five languages lack nothing', () => {
  for (const language of ['en', 'fi', 'sv', 'uk', 'ar']) {
    expect(DOOR_LANGUAGES, language).toContain(language)
    expect(
      lackingIn(language).map(({ name }) => name),
      language,
    ).toEqual([])
  }
})

test('each part says where a language is added', () => {
  expect(PARTS.filter(({ place }) => !existsSync(join(ROOT, place)))).toEqual([])
})
