import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'

const joined = (text: string): string => [...piecesOf(text)].map(({ piece }) => piece).join('')

test('a long text is split into pieces at line ends, else at word ends, without loss', () => {
  const lines = 'nobody heard the shots\n'.repeat(6000)
  const words = 'shots '.repeat(20_000)
  const one = 'x'.repeat(120_000)
  for (const text of ['', 'shots', lines, words, one]) {
    expect(joined(text)).toBe(text)
    for (const { at, piece } of piecesOf(text)) {
      expect(piece.length).toBeLessThanOrEqual(50_000)
      expect(text.startsWith(piece, at)).toBe(true)
    }
  }
  expect([...piecesOf(lines)].every(({ piece }) => piece.endsWith('\n'))).toBe(true)
  expect([...piecesOf(words)].every(({ piece }) => piece.endsWith(' '))).toBe(true)
  expect([...piecesOf(lines)]).toHaveLength(3)
})
