// `npm run bench -- NAME [--json] [options]`: one measurement, as a table or as one JSON document on stdout.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { measuredCommit } from '../stack/measured-commit.ts'
import type { Bench, BenchOptions, Measured } from './bench.ts'
import { benches } from './benches.ts'
import { NOTHING_LENT } from './lent.ts'
import { tableOf } from './table.ts'

const usage = (): string =>
  [
    'usage: npm run bench -- NAME [--json] [options]',
    '',
    ...benches.map(({ name, summary }) => `  ${name.padEnd(20)}${summary}`),
  ].join('\n')

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(`${usage()}\n`)
    return 0
  }
  const bench = benches.find(({ name }) => args.includes(name))
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: flagsOf(bench) })
  const options = bench === undefined ? undefined : optionsOf(bench, values)
  if (bench === undefined || options === undefined || positionals.length !== 1) {
    process.stderr.write(`${usage()}\n`)
    return 2
  }
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  const { rows, notes } = await bench.measure(options, say, NOTHING_LENT)
  const document: Measured = { name: bench.name, commit: measuredCommit(), options, rows, notes }
  process.stdout.write(`${values['json'] === true ? JSON.stringify(document) : tableOf(document)}\n`)
  return 0
}

/** `--json`, and one flag for each option of the bench. */
const flagsOf = (bench: Bench | undefined): NonNullable<ParseArgsConfig['options']> => ({
  json: { type: 'boolean', default: false },
  ...Object.fromEntries(
    Object.keys(bench?.defaults ?? {}).map((name) => [
      name,
      { type: bench?.switches?.includes(name) === true ? ('boolean' as const) : ('string' as const) },
    ]),
  ),
})

/**
 * Undefined if a numeric option is no number that the bench accepts. A relative folder is resolved against the current
 * one.
 */
function optionsOf(bench: Bench, values: Readonly<Record<string, unknown>>): BenchOptions | undefined {
  const options: Record<string, number | string> = {}
  for (const name of Object.keys(bench.defaults)) {
    const value = optionOf(bench, name, values[name])
    if (value === undefined) return undefined
    options[name] = value
  }
  return options
}

function optionOf(bench: Bench, name: string, given: unknown): number | string | undefined {
  const fallback = bench.defaults[name]
  if (bench.switches?.includes(name) === true) return given === true ? 'yes' : fallback
  if (typeof fallback === 'string') return typeof given === 'string' ? given : fallback
  const value = given === undefined ? Number(fallback) : Number(given)
  const isWhole = Number.isInteger(value) || bench.fractions?.includes(name) === true
  const isInRange = value > 0 || (value === 0 && bench.zeros?.includes(name) === true)
  return Number.isFinite(value) && isInRange && isWhole ? value : undefined
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
