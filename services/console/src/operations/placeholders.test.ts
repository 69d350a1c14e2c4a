import { unknownPlaceholder as ofService, TEXT_NAMES } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { lacksNumber, strangeTexts, unknownPlaceholder } from './placeholders.ts'

test.each(['Ring {nummer} now', 'Ring {number} now', 'Ring {number', '}', 'Ring 112', '{}', '{number}{x}', '{Number}'])(
  'the form calls wrong what the service refuses: %s',
  (text) => {
    for (const key of TEXT_NAMES) expect(unknownPlaceholder(key, text), key).toBe(ofService(key, text))
  },
)

test('each text with an unknown placeholder is named', () => {
  const texts = { sv: { danger: 'Ring {nummer}', support: 'Ring {number}' }, en: { title: 'Weather {number}' } }
  expect(strangeTexts(texts)).toEqual(['texts.sv.danger', 'texts.en.title'])
})

test.each([
  ['Get out. Call for help.', true],
  ['Soita heti, kun voit.', true],
  ['Ring när du kan.', true],
  ['Дзвоніть, коли зможете.', true],
  ['Call {number}.', false],
  ['Call 0800 123 456.', false],
  ['Recall what you saw; stay calm.', false],
  ['Stay during the night.', false],
])('a text that tells to ring and says no number is warned of: %s', (text, is) => {
  expect(lacksNumber('danger', text)).toBe(is)
  expect(lacksNumber('title', text)).toBe(false)
})
