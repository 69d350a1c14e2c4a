import type { LogRow } from '@firsthand/database/command/police'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import type { LogMapping } from './mapping.ts'
import { readLog } from './read-log.ts'

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
const HEADER = 'time;unit;text'

async function read(text: string, cut = 4096) {
  const rows: LogRow[] = []
  const bytes = Buffer.from(text)
  const result = await readLog({
    ...{ mapping: MAPPING, signal: new AbortController().signal },
    bytes: (async function* () {
      for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut)
    })(),
    keep: async (some) => {
      rows.push(...some)
      return true
    },
  })
  if (typeof result === 'string') throw new Error(result)
  return { rows, result }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const lineOf = (at: number, text: string): string => `1.6.2026 12:${String(at).padStart(2, '0')}:00;U${at};${text}`

/** Cells that people and programs write: plain, quoted with delimiters and quotes inside, and over several lines. */
const plain = fc.constantFrom('two bangs', 'van is white', 'by the bridge', 'a 5 m fall')
const oneLine = fc.oneof(plain, fc.constantFrom('; then north', 'he said "stop"', '"', ';";', '""').map(quoted))
const manyLines = fc.constantFrom('bang\nby the bridge', '\nnorth', 'a\n\nb;c\n"d"', 'x\n').map(quoted)
/** Damage to one line: a quote added or removed, garbage, or excessive length. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('add'), at: fc.nat(200) }),
  fc.record({ kind: fc.constant('take'), at: fc.nat(200) }),
  fc.record({ kind: fc.constantFrom('rubbish', 'long', 'open'), at: fc.constant(0) }),
)

function damaged(line: string, { kind, at }: { readonly kind: string; readonly at: number }): string {
  const place = at % (line.length + 1)
  if (kind === 'add') return `${line.slice(0, place)}"${line.slice(place)}`
  if (kind === 'take') {
    const quotes = [...line.matchAll(/"/g)]
    const gone = quotes[at % Math.max(1, quotes.length)]?.index
    return gone === undefined ? line : line.slice(0, gone) + line.slice(gone + 1)
  }
  if (kind === 'rubbish') return '"\u0000;;"x'
  return kind === 'long' ? `"${'never closed '.repeat(8000)}` : `"${line}`
}

describe('a damaged line affects no other line', () => {
  test(
    'where each record is one line, what is kept and what is told as bad are all lines',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(oneLine, { minLength: 3, maxLength: 40 }),
          fc.nat(),
          damage,
          fc.constantFrom('\n', '\r\n'),
          async (texts, which, harm, end) => {
            const lines = texts.map((text, at) => lineOf(at, text))
            const hurt = which % lines.length
            const before = await read([HEADER, ...lines].join(end))
            expect(before.result).toMatchObject({ kept: lines.length, bad: 0 })
            const after = await read([HEADER, ...lines.with(hurt, damaged(lines[hurt] ?? '', harm))].join(end), 97)
            expect(after.result.kept + after.result.bad).toBe(lines.length)
            const others = (rows: readonly LogRow[]) => rows.filter(({ row }) => row !== hurt + 2)
            expect(others(after.rows)).toEqual(others(before.rows))
            expect(after.result.badRows.every(({ line }) => line === hurt + 2)).toBe(true)
          },
        ),
        { numRuns: lawRuns(100) },
      ),
    60_000,
  )

  test(
    'nor where records go over several lines',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(oneLine, manyLines), { minLength: 3, maxLength: 30 }),
          fc.nat(),
          damage,
          async (texts, which, harm) => {
            const records = [...texts.map((text, at) => lineOf(at, text))]
            const hurt = which % records.length
            const before = await read([HEADER, ...records].join('\n'))
            expect(before.result).toMatchObject({ kept: records.length, bad: 0 })
            const lines = (records[hurt] ?? '').split('\n')
            const line = harm.at % lines.length
            const spoilt = lines.with(line, damaged(lines[line] ?? '', harm)).join('\n')
            const after = await read([HEADER, ...records.with(hurt, spoilt)].join('\n'))
            const others = (rows: readonly LogRow[]) =>
              rows.filter(({ unit }) => unit !== `U${hurt}`).map(({ unit, words }) => ({ unit, words }))
            // The damage may change the unit in the line. So the line may become one more row of another unit.
            expect(others(after.rows)).toEqual(expect.arrayContaining(others(before.rows)))
          },
        ),
        { numRuns: lawRuns(100) },
      ),
    60_000,
  )
})
