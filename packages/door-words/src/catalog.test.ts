import { describe, expect, test } from 'vitest'
import { DOOR_LANGUAGES, fill, parseLanguage, wordsOf } from './catalog.ts'
import { judgedBy } from './judged.test-kit.ts'
import { leavesOf } from './leaves.test-kit.ts'

const placeholdersOf = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/\{([a-z]+)\}/g), (match) => match[1] ?? ''))].sort()

const ENGLISH = leavesOf(wordsOf('en'))
const OTHERS = DOOR_LANGUAGES.filter((language) => language !== 'en')

/** Text that need not differ between languages: it contains no letters apart from placeholders. */
const isUniversal = (text: string): boolean => !/\p{L}/u.test(text.replace(/\{[a-z]+\}/g, ''))

test('each language of the door has its own name and the direction of its script', () => {
  expect(new Set(DOOR_LANGUAGES.map((language) => wordsOf(language).name)).size).toBe(DOOR_LANGUAGES.length)
  for (const language of DOOR_LANGUAGES) {
    const { name, direction } = wordsOf(language)
    expect(direction, language).toBe(/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name) ? 'rtl' : 'ltr')
  }
  expect(parseLanguage('en-GB')).toBeUndefined()
  expect(parseLanguage('toString')).toBeUndefined()
})

describe.each(OTHERS)('%s', (language) => {
  const words = leavesOf(wordsOf(language))

  test('has exactly the keys of English', () => {
    expect([...words.keys()].sort()).toEqual([...ENGLISH.keys()].sort())
  })

  test('has exactly the placeholders of English', () => {
    const of = (from: ReadonlyMap<string, string>) =>
      [...ENGLISH.keys()].map((key) => [key, placeholdersOf(from.get(key) ?? '')])
    expect(of(words)).toEqual(of(ENGLISH))
  })

  test('is fully translated', () => {
    const same = [...words].filter(([key, text]) => text === ENGLISH.get(key) && !isUniversal(text))
    expect(same.map(([key]) => key).filter((key) => key !== 'direction')).toEqual([])
  })
})

describe.each(DOOR_LANGUAGES)('in %s', (language) => {
  const words = [...leavesOf(wordsOf(language))].filter(([key]) => key !== 'direction')

  test('no text is empty, has double spaces, or contains direction characters', () => {
    const odd = words.filter(
      ([, text]) =>
        text.trim() === '' || text !== text.trim() || /\s\s|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text),
    )
    expect(odd).toEqual([])
  })

  test('the letters belong to the language', () => {
    const { own, foreign } = judgedBy(language)
    const texts = words.map(([key, text]) => [key, text.replace(/\{[a-z]+\}/g, '')] as const)
    expect(texts.filter(([, text]) => !isUniversal(text) && !own.test(text))).toEqual([])
    expect(texts.filter(([, text]) => foreign.test(text))).toEqual([])
  })

  test('no text contains a forbidden word', () => {
    expect(words.filter(([, text]) => judgedBy(language).neverSaid.test(text))).toEqual([])
  })

  test('each refusal of a file says that the file is on the phone, or that it is kept', () => {
    const refusals = [...leavesOf(wordsOf(language).refusals)]
    const { isKept } = judgedBy(language)
    expect(refusals.filter(([, text]) => !isKept.test(text))).toEqual([])
  })
})

describe.each(DOOR_LANGUAGES)('%s: the first lines', (language) => {
  const { page, looking } = wordsOf(language)

  test('say to get safe, to call, not to go back and that nobody answers, in sentences of twelve words at most', () => {
    const sentences = page.danger.split(/(?<=\.)\s/)
    expect(sentences).toHaveLength(4)
    expect(sentences.filter((one) => one.split(/\s+/).length > 12)).toEqual([])
    expect(sentences.map((one) => one.includes('{number}'))).toEqual([false, true, false, false])
    expect(sentences[3]).toBe(page.notAtOnce)
  })

  test('tell nobody to be quiet or to send a text message', () => {
    for (const text of [page.danger, page.call, looking.call, looking.cannot, page.noneText, page.closedText])
      expect(text).not.toMatch(judgedBy(language).unheard)
  })
})

test('a placeholder without a value stays, and a value may contain braces', () => {
  expect(fill('{a} of {b}', { a: '{b}' })).toBe('{b} of {b}')
})
