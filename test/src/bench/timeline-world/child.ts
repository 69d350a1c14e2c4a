// Runs one measurement in a process of its own, so that its peak memory is not mixed with others. Takes options as
// JSON, writes one JSON line.
import { type RunOptions, run } from './run.ts'

const options = parseOptions(process.argv[2] ?? '{}')
const result = run(options, (line) => process.stderr.write(`${line}\n`))
process.stdout.write(JSON.stringify(result))

function parseOptions(text: string): RunOptions {
  return JSON.parse(text) as RunOptions
}
