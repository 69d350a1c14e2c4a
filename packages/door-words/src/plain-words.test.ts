import { daleChall } from 'dale-chall'
import { syllable } from 'syllable'
import { describe, expect, test } from 'vitest'
import { DOOR_LANGUAGES, wordsOf } from './catalog.ts'
import { leavesOf } from './leaves.test-kit.ts'

const LONGEST = 12
/** Flesch–Kincaid grade of a school year whose children are ten. */
const GRADE = 5

/**
 * Words that a child of ten knows today and that the list of Dale and Chall (1995) lacks: those of phones and the net,
 * of our subject, and of how one looks at a file. A new word stands here only if no easier one says it.
 */
const TOLD = new Set(
  `afterwards backup browser cache café camera code collected collection comma command computer connection crest
  detail device disk dns earlier e-mail exercise fingerprint identify internet link m movement network
  newest offline original pause photo position press private program required sha site tattoo text tor type version
  video whether whoever within`.split(/\s+/),
)

const EASY = new Set(daleChall)

/** The sentences of a text. The forms of a count (`one:…|other:…`) are sentences of their own. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\|(?=[a-z]+:)/)
    .flatMap((form) => form.replace(/^(?:zero|one|two|few|many|other):/, '').split(/(?<=[.?!…؟])\s+/))
    .filter((one) => /\p{L}/u.test(one))

/** The words of a sentence. What is filled in later counts as one. */
const wordsIn = (sentence: string): readonly string[] =>
  sentence
    .replace(/\{[a-z]+\}/g, '7')
    .split(/\s+/)
    .filter((one) => /[\p{L}\p{N}]/u.test(one))

const topicsOf = (language: (typeof DOOR_LANGUAGES)[number]) =>
  Object.entries(wordsOf(language)).flatMap(([topic, words]) =>
    typeof words === 'string' ? [] : [[topic, [...leavesOf(words).values()].flatMap(sentencesOf)] as const],
  )

test.each(DOOR_LANGUAGES)('%s: no sentence has more than twelve words', (language) => {
  const long = topicsOf(language).flatMap(([, sentences]) => sentences.filter((one) => wordsIn(one).length > LONGEST))
  expect(long).toEqual([])
})

describe('English', () => {
  test('a child of ten can read each topic', () => {
    const grades = topicsOf('en').map(([topic, sentences]) => [topic, gradeOf(sentences)] as const)
    expect(grades.length).toBeGreaterThan(10)
    expect(grades.filter(([, grade]) => grade > GRADE)).toEqual([])
    expect(
      gradeOf(['Notwithstanding preceding considerations, authorities may retain submitted materials.']),
    ).toBeGreaterThan(GRADE)
  })

  test('a child of ten knows each word', () => {
    const words = topicsOf('en').flatMap(([, sentences]) => sentences.flatMap(wordsIn).map(plain))
    const hard = [...new Set(words)].filter((word) => word !== '' && !formsOf(word).some(isEasy))
    expect(hard).toEqual([])
    expect(formsOf('notwithstanding').some(isEasy)).toBe(false)
  })

  test('each word of the list above is used', () => {
    const words = new Set(
      topicsOf('en').flatMap(([, sentences]) => sentences.flatMap(wordsIn).flatMap((one) => formsOf(plain(one)))),
    )
    expect([...TOLD].filter((word) => !words.has(word))).toEqual([])
  })
})

/** Flesch–Kincaid grade (Kincaid and others, 1975). */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllable(words.join(' ')) / words.length) - 15.59
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$/, '')
    .replace(/[^a-zé'-]/g, '')
    .replace(/^[-']+|[-']+$/g, '')

const isEasy = (word: string): boolean => EASY.has(word) || TOLD.has(word)

/** The word and what it may be a form of: `tries` → `try`, `stopped` → `stop`. */
const formsOf = (word: string): readonly string[] => [
  word,
  word.replace(/ies$|ied$/, 'y'),
  word.replace(/e?s$/, ''),
  word.replace(/s$|ly$|d$|n$|r$|st$/, ''),
  word.replace(/(?:ed|ing|er|est|en)$/, ''),
  word.replace(/ing$/, 'e'),
  word.replace(/(.)\1(?:ed|ing|er)$/, '$1'),
]
