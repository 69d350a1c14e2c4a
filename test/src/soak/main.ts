// `npm run soak -- crash [--rounds 200] [--store-rounds 20] [--seed N] [--store ceph|local-disk] [--json]`
// `npm run soak -- fuzz [--rounds 1000] [--seed N] [--corpus DIR] [--json]`
// `npm run soak -- laws [--times 50] [FILE…]`
// `npm run soak -- attack [--minutes 5] [--seed N] [--store ceph|local-disk] [--calm 120] [--clients 100] [--json]`
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Measured } from '../bench/bench.ts'
import { tableOf } from '../bench/table.ts'
import { measuredCommit } from '../stack/measured-commit.ts'
import type { StoreKind } from '../stack/rig-store.ts'
import { attackCommand } from './attack/attack-command.ts'
import { type CrashOptions, runCrash } from './crash.ts'
import { crashNotes, lossRows, timeRows } from './crash-rows.ts'
import { fuzzCommand } from './fuzz-command.ts'
import { lawsCommand } from './laws-command.ts'

const USAGE = `usage: npm run soak -- crash [--rounds 200] [--store-rounds 20] [--seed N] [--store ceph|local-disk] [--json]
       npm run soak -- fuzz [--rounds 1000] [--seed N] [--corpus DIR] [--json]
       npm run soak -- laws [--times 50] [FILE…]
       npm run soak -- attack [--minutes 5] [--seed N] [--store ceph|local-disk] [--calm 120] [--clients 100] [--json]

  laws    each law so many times as often as the suite tries it, and the large sizes of what has one
  fuzz    breaks phone files at random and puts each through inspect and normalise; ends with 1 if one ends badly
  attack  floods of sign-ins, notes and forms, sessions and officers that end, and custody that each process forges,
          while honest work goes on; ends with 1, and says which, if a promise is broken.
          --calm: new sendings and files a minute that the door asks nothing for
  crash   kill -9 of a random process each round while uploads resume; ends with 1 if anything is lost

  --store local-disk  needs no Ceph; a folder has no process to kill, so there are no rounds on the store`

async function main(args: readonly string[]): Promise<number> {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  const command = COMMANDS[args[0] ?? '']
  const code = command === undefined ? await crashCommand(args, say) : await command(args.slice(1), say)
  if (code === 2) say(USAGE)
  return code
}

/** Exit code 2 for unknown options, otherwise 1 if anything was lost. */
async function crashCommand(args: readonly string[], say: (line: string) => void): Promise<number> {
  const options = parseOptions(args)
  if (options === undefined) return 2
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const asked: CrashOptions = { ...options, say, signal: stopping.signal }
  const report = await runCrash(asked)
  const losses = lossRows(report, asked)
  const { rounds, storeRounds, seed } = options
  const document: Measured = {
    name: 'crash',
    commit: measuredCommit(),
    options: { rounds, 'store-rounds': storeRounds, seed },
    rows: [...losses, ...timeRows(report)],
    notes: [`store: ${options.store}`, ...crashNotes(report)],
  }
  process.stdout.write(`${options.isJson ? JSON.stringify(document) : tableOf(document)}\n`)
  return losses.every(({ met }) => met) ? 0 : 1
}

const COMMANDS: Readonly<Record<string, (args: readonly string[], say: (line: string) => void) => Promise<number>>> = {
  fuzz: fuzzCommand,
  laws: lawsCommand,
  attack: attackCommand,
}

interface Parsed {
  readonly rounds: number
  readonly storeRounds: number
  readonly seed: number
  readonly store: StoreKind
  readonly isJson: boolean
}

function parseOptions(args: readonly string[]): Parsed | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '200' },
      'store-rounds': { type: 'string' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
      store: { type: 'string', default: 'ceph' },
      json: { type: 'boolean', default: false },
    },
  })
  const store = values.store === 'ceph' || values.store === 'local-disk' ? values.store : undefined
  const rounds = Number(values.rounds)
  // A tenth of the rounds by default.
  const storeRounds = store === 'ceph' ? Number(values['store-rounds'] ?? Math.floor(rounds / 10)) : 0
  const seed = Number(values.seed)
  const areNumbers = [rounds, storeRounds, seed].every((value) => Number.isSafeInteger(value) && value >= 0)
  if (positionals.join() !== 'crash' || store === undefined || !areNumbers || storeRounds > rounds) return undefined
  return { rounds, storeRounds, seed, store, isJson: values.json }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  const words = isUsage ? `${error.message}\n\n${USAGE}` : error instanceof Error ? error.stack : undefined
  process.stderr.write(`${words ?? String(error)}\n`)
  process.exitCode = isUsage ? 2 : 1
}
