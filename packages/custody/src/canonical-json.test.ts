import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { type CanonicalValue, canonicalJson } from './canonical-json.ts'

test('names are sorted by UTF-16 code units, and every value has one text (RFC 8785 §3.2.3)', () => {
  const value = {
    '\u20ac': 'Euro',
    '\r': 'CR',
    '\ufb33': 'Dalet',
    '1': 'One',
    '\ud83d\ude00': 'Smile',
    '\u0080': 'C',
    ö: 'o',
  }
  expect(canonicalJson(value)).toBe(
    '{"\\r":"CR","1":"One","\u0080":"C","ö":"o","\u20ac":"Euro","\ud83d\ude00":"Smile","\ufb33":"Dalet"}',
  )
  expect(canonicalJson([56, 1e21, 0.000001, -0, true, null, { b: [], a: {} }])).toBe(
    '[56,1e+21,0.000001,0,true,null,{"a":{},"b":[]}]',
  )
})

const value: fc.Arbitrary<CanonicalValue> = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value

test('canonical text is JSON, and parsing and writing it gives the same text', () => {
  fc.assert(
    fc.property(value, (given) => {
      const text = canonicalJson(given)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a value that JSON cannot express exactly is a fault', () => {
  const cyclic: CanonicalValue[] = []
  cyclic.push(cyclic)
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', ['\udc00'], cyclic]) {
    expect(() => canonicalJson(bad)).toThrow()
  }
  // @ts-expect-error undefined is no value
  expect(() => canonicalJson({ a: undefined })).toThrow()
})
