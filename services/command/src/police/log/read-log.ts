import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { BadLine, LogRow } from '@firsthand/database/command'
import { parse } from 'csv-parse'
import type { LogMapping } from './mapping.ts'
import { createRowReader, type ReadRow } from './read-row.ts'

export const MOST_ROWS = 200_000
const MOST_BAD_TOLD = 1000
const BATCH = 1000
const LONGEST_RECORD = 65_536

export interface LogResult {
  readonly kept: number
  readonly bad: number
  readonly badRows: readonly BadLine[]
  readonly twice: number
  readonly digest: Buffer
}

export type LogFault = 'no-zone' | 'too-many-rows' | 'stopped'

interface LogReadingDeps {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly mapping: LogMapping
  readonly signal: AbortSignal
  /** A thousand rows at most; false where no more are taken. */
  readonly keep: (rows: readonly LogRow[]) => Promise<boolean>
}

/**
 * Streams: as much as a batch of rows lies in memory, however long the file is. Each line is kept or told as bad with its
 * number; nothing is lost without a word.
 */
export async function readLog({ bytes, mapping, signal, keep }: LogReadingDeps): Promise<LogResult | LogFault> {
  const reader = createRowReader(mapping)
  if (!reader) return 'no-zone'
  const tally = createTally()
  const parser = openParser(mapping, tally.tellBad)
  const source = Readable.from(decoded(bytes, mapping.encoding))
  source.on('error', (cause) => parser.destroy(cause))
  source.pipe(parser)
  try {
    for await (const record of parser) {
      if (signal.aborted) return 'stopped'
      const { cells, line } = parseRecord(record)
      if (!tally.take(reader(cells, line), line)) return 'too-many-rows'
      if (tally.batch.length >= BATCH && !(await keep(tally.empty()))) return 'too-many-rows'
    }
  } finally {
    source.destroy()
    parser.destroy()
  }
  const rest = tally.empty()
  if (rest.length > 0 && !(await keep(rest))) return 'too-many-rows'
  return tally.result()
}

const openParser = (mapping: LogMapping, tellBad: (line: number, code: string) => void) =>
  parse({
    ...{
      delimiter: mapping.delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    },
    ...{ max_record_size: LONGEST_RECORD, skip_records_with_error: true, info: true },
    from: mapping.hasHeader ? 2 : 1,
    on_skip: (cause) => {
      const lines: unknown = cause && 'lines' in cause ? cause['lines'] : 0
      tellBad(Number(lines), 'torn')
      return undefined
    },
  })

/** Counts, the digest of what is kept, and the batch that waits. */
function createTally() {
  const bad: BadLine[] = []
  const hash = createHash('sha256')
  const counts = { bad: 0, kept: 0, twice: 0 }
  let batch: LogRow[] = []
  let last = -1
  const tellBad = (line: number, code: string): void => {
    // One torn line may be told of in more than one way.
    if (line === last) return
    last = line
    counts.bad += 1
    if (bad.length < MOST_BAD_TOLD) bad.push({ line, code })
  }
  return {
    tellBad,
    get batch() {
      return batch
    },
    /** False when the log has more rows than one may have. */
    take(read: ReadRow, line: number): boolean {
      if (typeof read === 'string') tellBad(line, read)
      else {
        counts.kept += 1
        counts.twice += read.isTwice ? 1 : 0
        hash.update(`${JSON.stringify(read.row)}\n`)
        batch.push(read.row)
      }
      return counts.kept + counts.bad <= MOST_ROWS
    },
    empty(): readonly LogRow[] {
      const full = batch
      batch = []
      return full
    },
    result: (): LogResult => ({ ...counts, badRows: bad, digest: hash.digest() }),
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** As `info: true` has it: the line on which a record ends is the one that it is known by. */
function parseRecord(record: unknown): { readonly cells: readonly string[]; readonly line: number } {
  const { record: cells, info } = record as { record: readonly string[]; info: { lines: number } }
  return { cells, line: info.lines }
}
