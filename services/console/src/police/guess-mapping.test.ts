import { expect, test } from 'vitest'
import { guessMapping } from './guess-mapping.ts'

test('finds the time by its format, other columns by their names, and the words by their length', () => {
  const rows = [
    ['Aika', 'Yksikkö', 'Viesti', 'Osoite'],
    ['1.6.2026 12.00.01', 'P311', 'kaksi paukahdusta sillan suunnalta, lähdetään', 'Siltakatu 1'],
    ['1.6.2026 12.00.41', 'P312', 'kuitti', ''],
  ]
  expect(guessMapping(rows, true)).toMatchObject({ time: 0, format: 'dmy', unit: 1, words: [2], place: 3, date: null })
})

test('a separate column with the day is put before the time', () => {
  const rows = [
    ['2026-06-01', '12:00:01', 'van by the bridge'],
    ['2026-06-01', '12:00:09', 'two men'],
  ]
  expect(guessMapping(rows, false)).toMatchObject({ date: 0, time: 1, format: 'iso', words: [2] })
})

test('columns that cannot be guessed are left to the officer', () => {
  expect(guessMapping([], false)).toMatchObject({ time: 0, words: [] })
})
