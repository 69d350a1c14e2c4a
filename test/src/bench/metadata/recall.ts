// Score 1: the share of exiftool's findings in a file that the worker's inspection finds, too.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectFile, type Sandbox } from '@firsthand/media'
import { type Ours, oursOf } from './agreement.ts'
import type { CorpusFile } from './corpus.ts'
import { askOracle } from './oracle.ts'
import { type OracleValue, oracleFields } from './oracle-fields.ts'
import { type Reason, reasonFor } from './reasons.ts'

export interface Compared extends OracleValue {
  readonly type: string
  readonly path: string
  readonly isFound: boolean
  readonly isEqual: boolean
  readonly ours: string
  readonly reason: Reason | undefined
}

export type Outcome = 'compared' | 'nothing-to-compare' | 'oracle-silent' | 'unreadable'

export interface Recall {
  readonly compared: readonly Compared[]
  readonly outcomes: ReadonlyMap<Outcome, number>
  /** Wall time of our inspection for each file, ms. */
  readonly tookMs: readonly number[]
  /** Files on which our inspection crashed. Must stay empty. */
  readonly faults: readonly string[]
}

/** The number of concurrent inspections: one for each of two cores. */
const AT_A_TIME = 2

export async function measureRecall(
  sandbox: Sandbox,
  files: readonly CorpusFile[],
  say: (line: string) => void,
): Promise<Recall> {
  const scratch = await mkdtemp(join(tmpdir(), 'firsthand-metadata-'))
  const waiting = files.entries()
  const finished: { readonly file: CorpusFile; readonly one: One }[] = []
  const lane = async (): Promise<void> => {
    for (const [n, file] of waiting) {
      finished.push({ file, one: await measureOne(sandbox, file, join(scratch, String(n))) })
      if (finished.length % 50 === 0 || finished.length === files.length)
        say(`${finished.length} of ${files.length} files`)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, lane))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  const outcomes = new Map<Outcome, number>()
  for (const { one } of finished) outcomes.set(one.outcome, (outcomes.get(one.outcome) ?? 0) + 1)
  return {
    compared: finished.flatMap(({ one }) => one.compared),
    outcomes,
    tookMs: finished.flatMap(({ one }) => one.tookMs ?? []),
    faults: finished.flatMap(({ file, one }) =>
      one.fault === undefined ? [] : [`${JSON.stringify(file.path)}: ${one.fault}`],
    ),
  }
}

interface One {
  readonly compared: readonly Compared[]
  readonly outcome: Outcome
  readonly tookMs?: number
  readonly fault?: string
}

async function measureOne(sandbox: Sandbox, file: CorpusFile, folder: string): Promise<One> {
  try {
    await mkdir(folder)
    const oracle = await askOracle(sandbox, file.path, folder)
    const began = performance.now()
    const found = await inspectFile({ sandbox, file: file.path, scratch: folder, size: file.bytes })
    const tookMs = performance.now() - began
    if (oracle === undefined) return { compared: [], outcome: 'oracle-silent', tookMs }
    const told = oracleFields(oracle)
    const type = oracle.flat.get('FileType') ?? 'unknown'
    const compared = told.map((value): Compared => {
      const ours = oursOf(value, found)
      const isFound = ours.answers.length > 0
      const reason = ours.isEqual ? undefined : reasonFor(value, ours, found)
      return { ...value, type, path: file.path, isFound, isEqual: ours.isEqual, ours: inWords(ours), reason }
    })
    return { compared, outcome: told.length === 0 ? 'nothing-to-compare' : 'compared', tookMs }
  } catch (cause) {
    // A file of the folder that cannot be read is not a fault of ours.
    const code = errorCode(cause)
    const isTheirs = ['ENOENT', 'EACCES', 'EPERM', 'EIO', 'ENXIO'].includes(code)
    return isTheirs ? { compared: [], outcome: 'unreadable' } : { compared: [], outcome: 'unreadable', fault: code }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const inWords = ({ answers }: Ours): string => (answers.length === 0 ? 'nothing' : answers.slice(0, 4).join('; '))

function errorCode(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  if ('code' in cause && typeof cause.code === 'string') return cause.code
  return cause.cause === undefined ? cause.message.slice(0, 200) : errorCode(cause.cause)
}
