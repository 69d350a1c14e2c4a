import type { LogRow } from '@firsthand/database/command'
import { expect, test } from 'vitest'
import type { LogMapping } from './mapping.ts'
import { MOST_ROWS, readLog } from './read-log.ts'

const MAPPING: LogMapping = {
  ...{
    encoding: 'utf-8',
    delimiter: ';',
    hasHeader: true,
    time: 0,
    date: null,
    format: 'dmy',
    zone: 'Europe/Helsinki',
  },
  ...{ day: null, twice: 'both', words: [2], unit: 1, place: null, lat: null, lon: null, kind: 'radio' },
}

async function read(text: string | AsyncIterable<Uint8Array>, mapping: Partial<LogMapping> = {}) {
  const rows: LogRow[] = []
  const bytes =
    typeof text === 'string'
      ? (async function* () {
          yield Buffer.from(text)
        })()
      : text
  const result = await readLog({
    ...{ bytes, mapping: { ...MAPPING, ...mapping }, signal: new AbortController().signal },
    keep: async (some) => {
      rows.push(...some)
      return true
    },
  })
  return { rows, result }
}

test('rows are kept with their line; what cannot be read is told with its line and why', async () => {
  const { rows, result } = await read(
    'time;unit;text\n1.6.2026 12:00:01;U1;"two bangs\nby the bridge"\nnonsense;U2;van\n1.6.2026 12:02;U3;\n1.6.2026 12:03;U4;=HYPERLINK("http://x")\n',
  )
  expect(rows).toMatchObject([
    { row: 3, at_ms: Date.UTC(2026, 5, 1, 9, 0, 1), unit: 'U1', words: 'two bangs\nby the bridge', kind: 'radio' },
    // A formula is text, and is never worked out.
    { row: 6, words: '=HYPERLINK("http://x")', latest: Date.UTC(2026, 5, 1, 9, 4) },
  ])
  expect(result).toMatchObject({
    ...{
      kept: 2,
      bad: 2,
      badRows: [
        { line: 4, code: 'no-time' },
        { line: 5, code: 'no-words' },
      ],
    },
  })
})

test('the same bytes give the same digest, however they are cut; another zone gives another', async () => {
  const text = 'time;unit;text\n1.6.2026 12:00:01;Ü1;hätä\n1.6.2026 12:00:02;U2;toinen\n'
  const whole = await read(text)
  const cut = await read(
    (async function* () {
      for (const byte of Buffer.from(text)) yield Buffer.from([byte])
    })(),
  )
  expect(cut).toEqual(whole)
  const other = await read(text, { zone: 'UTC' })
  expect(other.result).not.toEqual(whole.result)
  expect((await read(text, { zone: 'Nowhere/Land' })).result).toBe('no-zone')
})

test('a log with more rows than one may have is refused whole, and a quote that never closes is told', async () => {
  const endless = (async function* () {
    for (let n = 0; n <= MOST_ROWS + 10; n += 100) yield Buffer.from('1.6.2026 12:00;U;x\n'.repeat(100))
  })()
  expect((await read(endless)).result).toBe('too-many-rows')
  const { result } = await read(
    `time;unit;text\n1.6.2026 12:00;U;fine\n1.6.2026 12:01;U;"${'never closed '.repeat(20_000)}`,
  )
  expect(result).toMatchObject({ kept: 1, bad: 1, badRows: [{ code: 'torn' }] })
}, 30_000)
