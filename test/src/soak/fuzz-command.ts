// `npm run soak -- fuzz [--rounds 1000] [--seed N] [--corpus DIR] [--json]`
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findPrograms, openSandbox } from '@firsthand/media'
import { atMost, exactly, type Measured } from '../bench/bench.ts'
import { tableOf } from '../bench/table.ts'
import { type FuzzReport, fuzz, MUTANT_LIMIT_MS } from '../hostile/fuzz.ts'
import { measuredCommit } from '../stack/measured-commit.ts'

const PHONE = fileURLToPath(new URL('../../../../shared/fixtures/phone/', import.meta.url))

/** Breaks files at random and puts each through inspect and normalise. Exit code 1 if any had no valid outcome. */
export async function fuzzCommand(args: readonly string[], say: (line: string) => void): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
      corpus: { type: 'string', default: PHONE },
      json: { type: 'boolean', default: false },
    },
  })
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)]
  if (![rounds, seed].every((value) => Number.isSafeInteger(value) && value >= 0) || !existsSync(values.corpus))
    return 2
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-fuzz-'))
  try {
    const sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
    const report = await fuzz({ sandbox, corpus: values.corpus, folder, rounds, seed, signal: stopping.signal })
    for (const finding of report.findings) say(finding)
    const document = told(report, { rounds, seed, sandbox: sandbox.state.mode })
    process.stdout.write(`${values.json ? JSON.stringify(document) : tableOf(document)}\n`)
    return report.findings.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function told(report: FuzzReport, options: { rounds: number; seed: number; sandbox: string }): Measured {
  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([name, n]) => `${name} ${n}`).join(', ')
  return {
    name: 'fuzz',
    commit: measuredCommit(),
    options,
    rows: [
      exactly('mutants', report.done, 'files', options.rounds),
      exactly('bad ends', report.findings.length, '', 0),
      atMost('slowest mutant', report.slowestMs, 'ms', MUTANT_LIMIT_MS),
      atMost('process deaf', report.blockedMs, 'ms', 20_000),
    ],
    notes: [`kinds: ${list(report.kinds)}`, `ends: ${list(report.ends)}`],
  }
}
