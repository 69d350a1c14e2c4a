import { expect, test } from 'vitest'
import { readerOf } from './made-logs.test-kit.ts'

const read = await readerOf('flight-table', 'flightTable')
const HEAD = 'time(millisecond),message,datetime(utc),latitude,longitude'
const rowsOf = (...lines: string[]) =>
  read([HEAD, ...lines].join('\n')).rows.map(({ at, time, lat, lon }) => [at, time, lat, lon])

const SPOT = [0.1, '2026-06-13 12:00:00Z', 60.17, 24.94]
const row = (message: string): string => `100,${message},2026-06-13 12:00:00,60.17,24.94`

test('a separator or a quote in a note does not shift the cells behind it', () => {
  expect(rowsOf(row('"Strong wind, fly with care"'), row('"Pilot said ""stop"", then landed"'))).toEqual([SPOT, SPOT])
})

test('an open or misplaced quote loses none of the following lines', () => {
  for (const message of ['"Strong wind', 'a 5" propeller', '"a" b', '"', '""'])
    expect(rowsOf(row('calm'), row(message), row('calm'))).toEqual([SPOT, SPOT, SPOT])
})

test('a line that an open quote would join with the next is read on its own', () => {
  expect(rowsOf(row('"Strong wind'), row('calm"'), row('calm'))).toEqual([SPOT, SPOT, SPOT])
})

test('names and cells may all be quoted, with blanks around them, and any line ending is accepted', () => {
  const quoted = (line: string): string => line.replace(/[^,]+/g, ' "$&" ')
  expect(read(`\ufeffsep=,\r\n${quoted(HEAD)}\r\n\r\n${quoted(row('calm'))}\r\n`).rows).toEqual([
    expect.objectContaining({ at: 0.1, time: '2026-06-13 12:00:00Z', lat: 60.17, lon: 24.94 }),
  ])
})

test('the beginning of a line longer than any logger writes is read', () => {
  expect(rowsOf(`${row('calm')},${'x'.repeat(30_000)}`, row('calm'), row('x'.repeat(30_000)))).toEqual([
    SPOT,
    SPOT,
    [0.1, null, null, null],
  ])
})
