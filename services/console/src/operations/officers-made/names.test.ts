import { parseOfficerName } from '@firsthand/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import { quoteWrong, readNames } from './names.ts'

test('a pasted list gives one name a line, each once, whatever line endings it has', () => {
  expect(readNames('Anna Aalto\r\n  Bert Berg \n\nAnna Aalto\rCarl\u2028Åke')).toEqual({
    names: ['Anna Aalto', 'Bert Berg', 'Carl', 'Åke'],
    wrong: [],
  })
  expect(readNames('')).toEqual({ names: [], wrong: [] })
  expect(readNames('Anna\n<b>\n-x')).toEqual({ names: ['Anna'], wrong: ['<b>', '-x'] })
})

test('a pasted table makes no officers: its lines are reported as wrong names', () => {
  const lines = ['name,role', 'Anna,viewer', 'Bert;commander', 'Carl\tanalyst']
  expect(readNames(lines.join('\n'))).toEqual({ names: [], wrong: lines })
})

test('wrong names are shortened, with invisible characters made visible, each isolated, and the others are counted', () => {
  expect(quoteWrong(['a,b'])).toEqual({ names: '\u2068a,b\u2069', more: 0 })
  const { names, more } = quoteWrong([`<${'x'.repeat(60)}`, 'evil\u202e', '-', '_', '.'])
  expect(more).toBe(2)
  expect(names).toContain(`\u2068<${'x'.repeat(39)}…\u2069 · `)
  expect(names).not.toContain('\u202e')
})

test('the page accepts exactly the names that the service accepts', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\p{L}\p{N}._@ -]{1,66}$/u)), (text) => {
      const line = text.normalize('NFC').trim()
      fc.pre(line !== '' && !/[\r\n\u2028\u2029]/.test(line))
      expect(readNames(line).names.length === 1).toBe(parseOfficerName(line) !== undefined)
    }),
    { numRuns: lawRuns(100) },
  )
})
