import { createHash } from 'node:crypto'
import type { BadLine, LogRow } from '@firsthand/database/command/police'
import { createRecordCutter, type LogRecord } from './cut-records.ts'
import type { LogMapping } from './mapping.ts'
import { createRowReader, isRow, type ReadRow } from './read-row.ts'

export const MOST_ROWS = 200_000
const MOST_BAD_TOLD = 1000
const BATCH = 1000

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
  /** Stores at most a thousand rows. Returns false if no more rows are accepted. */
  readonly keep: (rows: readonly LogRow[]) => Promise<boolean>
}

/**
 * Streams a log of any length with one batch of rows in memory. Each line is stored or reported as bad with its number,
 * so nothing is lost silently.
 */
export async function readLog({ bytes, mapping, signal, keep }: LogReadingDeps): Promise<LogResult | LogFault> {
  const reader = createRowReader(mapping)
  if (!reader) return 'no-zone'
  const tally = createTally()
  const cutter = createRecordCutter({ delimiter: mapping.delimiter, isRow: (cells) => isRow(reader(cells, 0)) })
  for await (const { cells, line, isTorn } of recordsOf(cutter, decoded(bytes, mapping.encoding), mapping)) {
    if (signal.aborted) return 'stopped'
    const isTaken = tally.take(isTorn ? 'torn' : reader(cells, line), line)
    if (!isTaken || !(await storeIfFull(tally, keep))) return 'too-many-rows'
  }
  return (await keepRest(tally.empty(), keep)) ? tally.result() : 'too-many-rows'
}

/** Stores the batch if it is full. Returns false if no more rows are accepted. */
const storeIfFull = async (tally: ReturnType<typeof createTally>, keep: LogReadingDeps['keep']): Promise<boolean> =>
  tally.batch.length < BATCH || keep(tally.empty())

const keepRest = async (rest: readonly LogRow[], keep: LogReadingDeps['keep']): Promise<boolean> =>
  rest.length === 0 || keep(rest)

type Cutter = ReturnType<typeof createRecordCutter>

/** The records of the file without its header. */
async function* recordsOf(
  cutter: Cutter,
  texts: AsyncIterable<string>,
  { hasHeader }: LogMapping,
): AsyncIterable<LogRecord> {
  let isHeader = hasHeader
  const behindHeader = function* (records: Iterable<LogRecord>): Generator<LogRecord> {
    for (const record of records) {
      if (!isHeader) yield record
      isHeader = false
    }
  }
  for await (const text of texts) yield* behindHeader(cutter.feed(text))
  yield* behindHeader(cutter.rest(true))
}

/** Counts, bad lines, the digest of stored rows, and the pending batch. */
function createTally() {
  const bad: BadLine[] = []
  const hash = createHash('sha256')
  const counts = { bad: 0, kept: 0, twice: 0 }
  let batch: LogRow[] = []
  const reportBad = (line: number, code: string): void => {
    counts.bad += 1
    if (bad.length < MOST_BAD_TOLD) bad.push({ line, code })
  }
  return {
    get batch() {
      return batch
    },
    /** Adds a row. Returns false if the log has more rows than allowed. */
    take(read: ReadRow, line: number): boolean {
      if (typeof read === 'string') reportBad(line, read)
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
