import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseWitnessWords } from './witness-words.ts'

test('anything at all is read without a fault; what is kept can be stored', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.record({ words: fc.string({ unit: 'binary' }), where: fc.anything(), lat: fc.double(), lon: fc.double() }),
      ),
      (given) => {
        const said = parseWitnessWords(given)
        if (!said) return
        for (const text of [said.words, said.where, said.when]) {
          if (text === null) continue
          expect(text).not.toBe('')
          expect(text).not.toContain('\u0000')
          expect(Buffer.from(text).toString()).toBe(text)
        }
        expect(said.lat === null).toBe(said.lon === null)
      },
    ),
  )
})

test('nothing said is nothing, and a half place is no place', () => {
  expect(parseWitnessWords({ words: ' \n', where: '', language: 'en' })).toBeUndefined()
  expect(parseWitnessWords({ words: 'x', lat: 60, lon: 999 })).toMatchObject({ lat: null, lon: null })
  expect(parseWitnessWords({ words: 'x'.repeat(30_000) })?.words).toHaveLength(20_000)
  expect(parseWitnessWords({ words: 'x', lang: '"><script>' })?.language).toBeNull()
})
