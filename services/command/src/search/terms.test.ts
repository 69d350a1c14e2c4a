import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../packages/domain/src/law-runs.test-kit.ts'
import { folded, termsOf } from './terms.ts'

const word = (...words: string[]) => ({ words, isBarred: false })

test('parses words, phrases in quotes and excluded words', () => {
  expect(termsOf('red van')).toEqual([word('red'), word('van')])
  expect(termsOf('“red van” -blue')).toEqual([word('red', 'van'), { words: ['blue'], isBarred: true }])
  expect(termsOf('-"red van" smoke')).toEqual([{ words: ['red', 'van'], isBarred: true }, word('smoke')])
})

test('capitals, accents and vowel signs make no difference, in any script', () => {
  expect(termsOf('MÄKELÄNKATU')).toEqual([word('makelankatu')])
  expect(folded('Йти')).toBe(folded('ИТИ'))
  expect(folded('مُسَلَّح')).toBe('مسلح')
})

test('a word with punctuation inside is a phrase of its parts', () => {
  expect(termsOf('Kamppi/Helsinki 10-4')).toEqual([word('kamppi', 'helsinki'), word('10', '4')])
})

test('no query text is an error: unclosed quotes, operators, nothing at all', () => {
  expect(termsOf('"red van')).toEqual([word('red', 'van')])
  for (const text of ['', '   ', '"', '-', '--', '& | ! <-> :*', "'';--"]) expect(termsOf(text)).toEqual([])
})

test('for any text, terms hold only letters, marks and digits, and at most sixteen words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const words = termsOf(text).flatMap((term) => term.words)
      expect(words.length).toBeLessThanOrEqual(16)
      for (const one of words) expect(one).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
    }),
    { numRuns: lawRuns(100) },
  )
})
