import { expect, test } from 'vitest'
import { DOOR_LANGUAGES, wordsOf } from './catalog.ts'

test.each(DOOR_LANGUAGES)('%s: how to check the address is said in sentences of twelve words at most', (language) => {
  const sentences = Object.values(wordsOf(language).check).flatMap((text) => text.split(/(?<=[.?؟])\s/))
  expect(sentences.length).toBeGreaterThan(14)
  expect(sentences.filter((one) => one.split(/\s+/).length > 12)).toEqual([])
})
