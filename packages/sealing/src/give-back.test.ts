import { expect, test } from 'vitest'
import { giveBack } from './give-back.ts'

test('a buffer that owns its memory has no bytes afterwards, and may be given back again', () => {
  const own = Buffer.alloc(70_000, 7)
  giveBack(own)
  giveBack(own)
  expect([own.length, own.buffer.byteLength]).toEqual([0, 0])
})

test('a view of a larger buffer is left alone, because its memory is shared', () => {
  const larger = Buffer.alloc(100_000, 7)
  const piece = larger.subarray(0, 99_999)
  giveBack(piece)
  giveBack(larger.subarray(1))
  const pooled = Buffer.from('a short text lies in a pool')
  giveBack(pooled)
  expect([piece.length, larger.at(-1), pooled.toString()]).toEqual([99_999, 7, 'a short text lies in a pool'])
})
