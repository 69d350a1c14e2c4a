// `npm run soak -- suite [--rounds 5] [--beside 0]`: the whole suite again and again, and what of it was red or flaky.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { atMost, exactly, type Measured } from '../bench/bench.ts'
import { tableOf } from '../bench/table.ts'
import { measuredCommit } from '../stack/measured-commit.ts'
import { ROOT } from '../stack/start-stack.ts'
import { flakyTests, isGreen, type SuiteResult } from '../suite/results.ts'
import { LIMIT_MINUTES } from '../suite/summary.ts'

/** In all rounds together. */
const MOST_FLAKY_IN_ALL = 1

/** 0 when no round was red. */
export async function suiteCommand(args: readonly string[], say: (line: string) => void): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      beside: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
    },
  })
  const [rounds, beside] = [Number(values.rounds), Number(values.beside)]
  if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(beside) || beside < 0) return 2
  const told: Round[] = []
  for (let n = 1; n <= rounds; n += 1) {
    const round = await playRound(beside)
    told.push(round)
    say(`round ${n} of ${rounds}: ${wordsOf(round)}`)
  }
  const document = documentOf(told, { rounds, beside })
  process.stdout.write(`${values.json ? JSON.stringify(document) : tableOf(document)}\n`)
  return told.every(({ result }) => result !== undefined && isGreen(result)) ? 0 : 1
}

interface Round {
  /** Undefined where the run itself broke. */
  readonly result: SuiteResult | undefined
  readonly ms: number
}

async function playRound(beside: number): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-round-'))
  const loops = Array.from({ length: beside }, busyLoop)
  const began = performance.now()
  try {
    const file = join(folder, 'result.json')
    const child = spawn(process.execPath, [join(ROOT, 'infra/local/test.mjs')], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, FIRSTHAND_TEST_RESULT: file },
    })
    await once(child, 'exit')
    return { result: parseResult(file), ms: performance.now() - began }
  } finally {
    for (const loop of loops) loop.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

const busyLoop = (): ChildProcess => spawn(process.execPath, ['-e', 'for (;;) {}'], { stdio: 'ignore' })

function parseResult(file: string): SuiteResult | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SuiteResult
  } catch {
    return undefined
  }
}

const failedOf = ({ result }: Round): readonly string[] =>
  result?.files.flatMap(({ file, failed }) => failed.map((test) => `${file}: ${test}`)) ?? ['the run itself']
const flakyOf = ({ result }: Round): readonly string[] =>
  result?.flaky.flatMap(({ file, tests }) => tests.map((test) => `${file}: ${test}`)) ?? []

const wordsOf = (round: Round): string =>
  [
    `${(round.ms / 60_000).toFixed(1)} min`,
    ...failedOf(round).map((name) => `FAILED ${name}`),
    ...flakyOf(round).map((name) => `FLAKY ${name}`),
  ].join(', ')

function documentOf(told: readonly Round[], options: { rounds: number; beside: number }): Measured {
  const red = told.filter(({ result }) => result === undefined || !isGreen(result)).length
  const flaky = told.reduce((sum, { result }) => sum + (result === undefined ? 0 : flakyTests(result)), 0)
  const minutes = told.map(({ ms }) => Number((ms / 60_000).toFixed(2)))
  return {
    name: 'suite',
    commit: measuredCommit(),
    options,
    rows: [
      exactly('red rounds', red, '', 0),
      atMost('flaky tests in all rounds', flaky, '', MOST_FLAKY_IN_ALL),
      atMost('slowest round', Math.max(...minutes), 'min', LIMIT_MINUTES),
    ],
    notes: told.map((round, n) => `round ${n + 1}: ${wordsOf(round)}`),
  }
}
