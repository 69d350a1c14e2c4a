import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { expect, test } from 'vitest'
import { madeForce } from '../force/force.test-kit.ts'
import { NO_FORCE } from '../force/force.ts'
import { checkLink, forceMark, forceName } from './force.ts'

test('a force that nobody named has no name and no mark: the page cannot know who runs it', async () => {
  const setting = { force: NO_FORCE, language: 'en' } as const
  expect([forceName(setting), String(await forceMark(setting))]).toEqual(['', ''])
})

test('a name stands alone without a crest, and is escaped', async () => {
  const force = { ...NO_FORCE, names: new Map([['en', 'Police <of> "A" & B'] as const]) }
  expect(String(await forceMark({ force, language: 'en' }))).toBe('<b>Police &lt;of&gt; &quot;A&quot; &amp; B</b>')
})

test('with a crest it stands behind a picture that is not read aloud, in the page’s language if it has a name', async () => {
  const force = madeForce()
  const image = `<img src="${force.crest?.path}" alt="" width="26" height="32"> `
  expect(forceName({ force, language: 'fi' })).toBe('Lounais-Suomen poliisi')
  expect(String(await forceMark({ force, language: 'fi' }))).toBe(`${image}<b>Lounais-Suomen poliisi</b>`)
  expect(String(await forceMark({ force, language: 'ar' }))).toBe(
    `${image}<b lang="en" dir="auto">Southwest Finland Police</b>`,
  )
})

test.each(DOOR_LANGUAGES)('in %s a link leads to how to check the address', async (language) => {
  const words = wordsOf(language)
  expect(String(await checkLink({ language, words }))).toBe(
    `<a class="line" href="/about?lang=${language}">${words.check.title}</a>`,
  )
})
