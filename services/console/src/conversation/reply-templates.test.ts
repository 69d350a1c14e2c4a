import { expect, test } from 'vitest'
import { replyLanguage, TEMPLATES, templateWords } from './reply-templates.ts'

test('each template exists in each language, and names the emergency number where it should', () => {
  for (const language of ['en', 'fi', 'sv', 'uk', 'ar'])
    for (const template of TEMPLATES) {
      const words = templateWords(template, language, '115')
      expect.soft(words).not.toMatch(/[{}]/)
      expect.soft([language, template, words.includes('115')]).toEqual([language, template, template === 'danger'])
    }
})

test('the witness’s language decides, whatever its region; an unknown one is answered in English', () => {
  expect([null, 'uk-UA', 'AR', 'xx'].map(replyLanguage)).toEqual(['en', 'uk', 'ar', 'en'])
})
