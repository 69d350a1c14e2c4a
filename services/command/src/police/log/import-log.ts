import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson } from '@firsthand/custody'
import {
  addLogRows,
  beginLogReading,
  endLogReading,
  type LogReading,
  listLogReadings,
} from '@firsthand/database/command/police'
import { err, makeId, type OfficersRefusalCode, ok, type Result } from '@firsthand/domain'
import type { CommandDeps } from '../../door/command-deps.ts'
import type { LogMapping } from './mapping.ts'
import type { OpenedLog } from './open-log.ts'
import { readLog } from './read-log.ts'

const LONGEST_MS = 120_000
/** Maximum concurrent imports. Each streams a file and holds a batch in memory. */
const MOST_AT_ONCE = 2
let running = 0

interface Importing {
  readonly log: OpenedLog
  readonly mapping: LogMapping
  readonly officer: string
}

/**
 * Imports the whole log by a mapping and makes the result (a reading) the current one. Each mapping has one reading per
 * log: if its import was interrupted, it continues; if it was finished, the existing reading is returned.
 */
export async function importLog(
  deps: Pick<CommandDeps, 'db' | 'stopping'>,
  { log: { incident, item, file }, mapping, officer }: Importing,
): Promise<Result<LogReading & { readonly twice: number }, OfficersRefusalCode>> {
  const digest = createHash('sha256')
    .update(canonicalJson({ ...mapping, words: [...mapping.words] }))
    .digest()
  if (running >= MOST_AT_ONCE) return err('busy')
  running += 1
  try {
    const id = makeId('logReading', randomBytes(16))
    const reading = await beginLogReading(deps.db, { incident, item, officer, id, mapping, digest })
    if (reading === undefined) return err('not-found')
    const known = (await listLogReadings(deps.db, { incident, item })).find((one) => one.reading === reading)
    if (known?.state === 'done' && known.current) return ok({ ...known, twice: 0 })
    const signal = AbortSignal.any([deps.stopping, AbortSignal.timeout(LONGEST_MS)])
    const keep = async (rows: Parameters<typeof addLogRows>[2]) =>
      known?.state === 'done' || (await addLogRows(deps.db, reading, rows))
    const read = await readLog({ bytes: file.stream(), mapping, signal, keep })
    if (typeof read === 'string') return err(FAULTS[read])
    const { bad, badRows } = read
    const done = await endLogReading(deps.db, { incident, item, officer, reading, bad, badRows, digest: read.digest })
    return done ? ok({ ...done, twice: read.twice }) : err('not-found')
  } finally {
    running -= 1
  }
}

const FAULTS = { 'no-zone': 'malformed', 'too-many-rows': 'too-large', stopped: 'timed-out' } as const
