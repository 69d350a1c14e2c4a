import { expect, test } from 'vitest'
import { blocksOfTable, unsnap } from './level-db.test-kit.ts'

// Four letters as they are, then a copy of seven from four back, which runs into itself.
const PRESSED = Buffer.from([11, 3 << 2, ...Buffer.from('abcd'), 0b000_011_01, 4])

test('a pressed block is read as it was', () => {
  expect(unsnap(PRESSED).toString()).toBe('abcdabcdabc')
})

test('a table gives its blocks, pressed or not', () => {
  const plain = Buffer.from('plain words')
  const handles = [
    [0, PRESSED.length],
    [PRESSED.length + 5, plain.length],
  ].map(([from = 0, size = 0]) => Buffer.from([0, 1, 2, 0x6b, from, size]))
  const index = Buffer.concat([...handles, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])])
  const end = [1, 0, 0, 0, 0]
  const from = PRESSED.length + 5 + plain.length + 5
  const footer = Buffer.alloc(48)
  Buffer.from([0, 0, from, index.length]).copy(footer)
  const table = Buffer.concat([PRESSED, Buffer.from(end), plain, Buffer.alloc(5), index, Buffer.alloc(5), footer])
  expect(blocksOfTable(table).slice(1).map(String)).toEqual(['abcdabcdabc', 'plain words'])
})
