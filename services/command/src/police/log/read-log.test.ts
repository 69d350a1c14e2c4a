import type { LogRow } from '@firsthand/database/command/police'
import { expect, test } from 'vitest'
import type { LogMapping } from './mapping.ts'
import { MOST_ROWS, readLog } from './read-log.ts'
import { recordsOfHead } from './sniff.ts'

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

test('rows are stored with their line numbers; unreadable lines are reported with number and reason', async () => {
  const { rows, result } = await read(
    'time;unit;text\n1.6.2026 12:00:01;U1;"two bangs\nby the bridge"\nnonsense;U2;van\n1.6.2026 12:02;U3;\n1.6.2026 12:03;U4;=HYPERLINK("http://x")\n',
  )
  expect(rows).toMatchObject([
    { row: 3, at_ms: Date.UTC(2026, 5, 1, 9, 0, 1), unit: 'U1', words: 'two bangs\nby the bridge', kind: 'radio' },
    // A cell that begins like a formula is text and is never evaluated.
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

test('the same bytes give the same digest, however they are split; another zone gives another digest', async () => {
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

test('a log with too many rows is refused as a whole, and a quote that never closes is reported', async () => {
  const endless = (async function* () {
    for (let n = 0; n <= MOST_ROWS + 10; n += 100) yield Buffer.from('1.6.2026 12:00;U;x\n'.repeat(100))
  })()
  expect((await read(endless)).result).toBe('too-many-rows')
  const { result } = await read(
    `time;unit;text\n1.6.2026 12:00;U;fine\n1.6.2026 12:01;U;"${'never closed '.repeat(20_000)}`,
  )
  expect(result).toMatchObject({ kept: 1, bad: 1, badRows: [{ line: 3, code: 'torn' }] })
})

test('a stray quote spoils only its own line, and the check before says the same', async () => {
  const lines = Array.from({ length: 202 }, (_, at) => `1.6.2026 12:${String(at % 60).padStart(2, '0')};U;call ${at}`)
  const text = ['time;unit;text', ...lines.with(1, '"1.6.2026 12:01;U;call 1')].join('\n')
  const { rows, result } = await read(text)
  expect(result).toMatchObject({ kept: 201, bad: 1, badRows: [{ line: 3, code: 'torn' }] })
  expect(rows.map(({ words }) => words)).toEqual(lines.flatMap((_, at) => (at === 1 ? [] : [`call ${at}`])))
  const heads = recordsOfHead(text, { delimiter: ';', isRow: ([time = '']) => time.startsWith('1.6.2026') }, true)
  expect(heads.filter(({ isTorn }) => isTorn)).toMatchObject([{ line: 3 }])
  expect(heads).toHaveLength(200)
})

test('a line of forty megabytes is torn; the valid line after it is stored', async () => {
  const long = (async function* () {
    yield Buffer.from('time;unit;text\n')
    for (let n = 0; n < 40; n += 1) yield Buffer.alloc(1024 * 1024, 'x')
    yield Buffer.from('\r\n1.6.2026 12:00;U;after it\r\n')
  })()
  const { rows, result } = await read(long)
  expect(result).toMatchObject({ kept: 1, bad: 1, badRows: [{ line: 2, code: 'torn' }] })
  expect(rows).toMatchObject([{ row: 3, words: 'after it' }])
})
