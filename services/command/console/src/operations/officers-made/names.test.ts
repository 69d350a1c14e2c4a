import { parseOfficerName } from '@firsthand/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNames } from './names.ts'

test('a pasted list is one name a line, each once, whatever set the lines apart', () => {
  expect(readNames('Anna Aalto\r\n  Bert Berg \n\nAnna Aalto\tCarl; Dora, Åke')).toEqual({
    names: ['Anna Aalto', 'Bert Berg', 'Carl', 'Dora', 'Åke'],
    wrong: [],
  })
  expect(readNames('')).toEqual({ names: [], wrong: [] })
  expect(readNames('Anna\n<b>\n-x')).toEqual({ names: ['Anna'], wrong: ['<b>', '-x'] })
})

test('what the page takes for a name the service takes too, and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\p{L}\p{N}._@ -]{1,66}$/u)), (text) => {
      const line = text.normalize('NFC').trim()
      fc.pre(line !== '' && !/[\r\n,;\t]/.test(line))
      expect(readNames(line).names.length === 1).toBe(parseOfficerName(line) !== undefined)
    }),
  )
})
