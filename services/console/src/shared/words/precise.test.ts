import { expect, test } from 'vitest'
import { preciseTime } from './precise.ts'
import { plusMinus } from './time.ts'

const AT = Date.UTC(2026, 5, 1, 9, 0, 7, 48)

test('the digits of an instant follow the width of its interval', () => {
  expect([8000, 800, 80, 8].map((width) => preciseTime(AT, 'UTC', width).slice(12))).toEqual(
    [...[' 09:00:07', ' 09:00:07.0', ' 09:00:07.04', ' 09:00:07.048']]
      .map((text) => text.trim())
      .map((text) => expect.stringContaining(text)),
  )
})

test('half of an interval below one second is shown in full', () => {
  expect([plusMinus(0, 800), plusMinus(0, 40), plusMinus(0, 4000)]).toEqual(['±0.4 s', '±20 ms', '±2 s'])
})
