import { expect, test } from 'vitest'
import { zoneNamed } from './zones.ts'

const ZONES = ['Europe/Helsinki', 'Europe/Berlin', 'America/New_York', 'America/North_Dakota/Center', 'UTC']

test('a zone is found by its name, with or without the line below, in any case', () => {
  expect(
    ['Europe/Helsinki', 'america/new_york', ' America/New York ', 'utc'].map((text) => zoneNamed(text, ZONES)),
  ).toEqual([...['Europe/Helsinki', 'America/New_York', 'America/New_York', 'UTC']])
})

test('a part names a zone if no other zone has it', () => {
  expect(['helsinki', 'Europe/Hels', 'york'].map((text) => zoneNamed(text, ZONES))).toEqual([
    ...['Europe/Helsinki', 'Europe/Helsinki', 'America/New_York'],
  ])
  expect(['europe', 'America/N', 'Nowhere/City', '', ' '].map((text) => zoneNamed(text, ZONES))).toEqual(
    Array(5).fill(undefined),
  )
})
