// `npm run soak -- attack [--minutes 5] [--seed N] [--store ceph|local-disk] [--calm 120] [--clients 100] [--json]`
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Measured } from '../../bench/bench.ts'
import { tableOf } from '../../bench/table.ts'
import { measuredCommit } from '../../stack/measured-commit.ts'
import type { StoreKind } from '../../stack/rig-store.ts'
import { runAttack } from './attack.ts'
import { attackNotes } from './attack-notes.ts'
import { brokenPromises, promiseRows } from './attack-rows.ts'
import { measureJudging } from './judging.ts'

/**
 * The number of attacks that have a duration. The attacks that forge custody entries and that end sessions have none:
 * they end when they are done.
 */
const ATTACKS = 4
const SIZES = { officers: 4, sessions: 4, hands: 2, files: 20, seenLimitMs: 600_000 }
const STREAM_MS = 5000

/** Exit code 2 for unknown options, 1 if a promise was broken. */
export async function attackCommand(args: readonly string[], say: (line: string) => void): Promise<number> {
  const options = parseOptions(args)
  if (options === undefined) return 2
  const { minutes, isJson, store, ...numbers } = options
  const seconds = (minutes * 60) / ATTACKS
  const judging = await measureJudging()
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const report = await runAttack({ ...numbers, ...SIZES, store, seconds, say, signal: stopping.signal }).catch(
    (cause: unknown) => {
      if (cause !== stopping.signal.reason) throw cause
      return undefined
    },
  )
  if (report === undefined) {
    say('Stopped before its end: nothing is told')
    return 1
  }
  const rows = promiseRows(report, { streamMs: STREAM_MS, calm: numbers.calm })
  const document: Measured = {
    name: 'attack',
    commit: measuredCommit(),
    options: { minutes, ...numbers },
    rows,
    notes: [`store: ${store}`, ...attackNotes(report, judging)],
  }
  process.stdout.write(`${isJson ? JSON.stringify(document) : tableOf(document)}\n`)
  for (const broken of brokenPromises(rows)) say(broken)
  return rows.every(({ met }) => met) ? 0 : 1
}

interface Parsed {
  readonly minutes: number
  readonly seed: number
  readonly calm: number
  readonly clients: number
  readonly store: StoreKind
  readonly isJson: boolean
}

function parseOptions(args: readonly string[]): Parsed | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
      store: { type: 'string', default: 'ceph' },
      calm: { type: 'string', default: '120' },
      clients: { type: 'string', default: '100' },
      json: { type: 'boolean', default: false },
    },
  })
  const store = values.store === 'ceph' || values.store === 'local-disk' ? values.store : undefined
  const [minutes, seed, calm, clients] = [values.minutes, values.seed, values.calm, values.clients].map(Number)
  const given = { minutes: minutes ?? 0, seed: seed ?? 0, calm: calm ?? 0, clients: clients ?? 0 }
  const areWhole = [given.seed, given.calm, given.clients].every((one) => Number.isSafeInteger(one) && one >= 0)
  if (store === undefined || !areWhole || !(given.minutes > 0) || given.calm < 1 || given.clients < 1) return undefined
  return { ...given, store, isJson: values.json }
}
