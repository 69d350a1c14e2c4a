import { expect, test } from 'vitest'
import { between, brushParameters, gripAt, parseBrush, setEnd } from './brush.ts'

const parse = (text: string) => parseBrush(new URLSearchParams(text))
const SEEN = { from: 0, to: 100_000 }

test('a chosen time goes into the address and comes back as it was', () => {
  for (const brush of [
    { from: -5000, to: 7000 },
    { from: 1_780_000_000_000, to: 1_780_000_060_000 },
  ]) {
    const { from, to } = brushParameters(brush)
    expect(parse(`from=${from}&to=${to}&kind=video`)).toEqual(brush)
  }
  expect(brushParameters(undefined)).toEqual({ from: undefined, to: undefined })
})

test.each(['', 'from=1', 'from=2&to=1', 'from=1&to=1', 'from=x&to=2', 'from=1&to=99999999999999999', 'from=1.5&to=2'])(
  '"%s" is no chosen time',
  (text) => expect(parse(text)).toBeUndefined(),
)

test('between two times it does not matter which comes first, and it is never empty', () => {
  expect(between(9000, 2000)).toEqual(between(2000, 9000))
  expect(between(5000, 5000)).toEqual({ from: 5000, to: 6000 })
})

test('the keyboard sets one end, and the other stays on its side', () => {
  const first = setEnd(undefined, 'from', 20_000, SEEN)
  expect(first).toEqual({ from: 20_000, to: 100_000 })
  expect(setEnd(first, 'to', 60_000, SEEN)).toEqual({ from: 20_000, to: 60_000 })
  // If the end is set before the beginning, the beginning moves, too: an empty range would show nothing.
  expect(setEnd({ from: 20_000, to: 60_000 }, 'to', 10_000, SEEN)).toEqual({ from: 0, to: 10_000 })
  expect(setEnd({ from: 20_000, to: 60_000 }, 'from', 90_000, SEEN)).toEqual({ from: 90_000, to: 100_000 })
})

test('of two handles within reach the nearer one is taken', () => {
  const brush = { from: 1000, to: 2000 }
  expect(gripAt(brush, 1100, 200)).toBe('from')
  expect(gripAt(brush, 1900, 200)).toBe('to')
  expect(gripAt(brush, 1450, 800)).toBe('from')
  expect(gripAt(brush, 1500, 200)).toBeUndefined()
})
