// `npm run bench -- NAME [--json] [options]`: one measurement, as a table or as one JSON document on stdout.
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ROOT } from '../stack/start-stack.ts'
import type { Bench, Measured } from './bench.ts'
import { firstLight } from './first-light.ts'
import { tableOf } from './table.ts'

const benches: readonly Bench[] = [firstLight]

const usage = (): string =>
  [
    'usage: npm run bench -- NAME [--json] [options]',
    '',
    ...benches.map(({ name, summary }) => `  ${name.padEnd(16)}${summary}`),
  ].join('\n')

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, runs: { type: 'string' } },
  })
  const bench = benches.find(({ name }) => name === positionals[0])
  const runs = values.runs === undefined ? undefined : Number(values.runs)
  const isBad = runs !== undefined && !(Number.isInteger(runs) && runs > 0)
  if (bench === undefined || positionals.length !== 1 || isBad) {
    process.stderr.write(`${usage()}\n`)
    return 2
  }
  const options = { ...bench.defaults, ...(runs === undefined ? {} : { runs }) }
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  const { rows, notes } = await bench.measure(options, say)
  const document: Measured = { name: bench.name, commit: commit(), options, rows, notes }
  process.stdout.write(`${values.json ? JSON.stringify(document) : tableOf(document)}\n`)
  return 0
}

/** The measured commit, with `+` where files differ from it. */
function commit(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim()
    const isDirty = git('status', '--porcelain', '--untracked-files=no') !== ''
    return `${git('rev-parse', 'HEAD')}${isDirty ? '+' : ''}`
  } catch {
    return 'unknown'
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = isUsage(error) ? 2 : 1
}

function isUsage(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
