import { expect, test } from 'vitest'
import { plainText, safeJson } from './plain-text.ts'
import { size, table } from './table.ts'

const HOSTILE = '\u001b[31mred\u001b]0;title\u0007 \u009b2J \u202egpj.exe \u2066x\u2069 \r\n\ud800 👩‍👧 ünï'

test('a character that a terminal would obey is shown as a mark', () => {
  const shown = plainText(HOSTILE)
  expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  expect(shown).toContain('ünï')
  expect(table([[HOSTILE, 'next']]).split('\n')).toHaveLength(1)
})

test('JSON keeps every character and holds none that a terminal would obey', () => {
  const text = safeJson({ name: HOSTILE, list: [1, null, true] })
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  expect(JSON.parse(text)).toEqual({ name: HOSTILE, list: [1, null, true] })
})

test('sizes read as people say them', () => {
  expect([0, 1023, 1024, 5 * 1024 ** 3].map(size)).toEqual(['0 B', '1023 B', '1.0 KiB', '5.0 GiB'])
})
