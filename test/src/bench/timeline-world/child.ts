// One measurement in a process of its own, so that its peak memory is its own: options as JSON in, one JSON line out.
import { type RunOptions, run } from './run.ts'

const options = parseOptions(process.argv[2] ?? '{}')
const result = run(options, (line) => process.stderr.write(`${line}\n`))
process.stdout.write(JSON.stringify(result))

function parseOptions(text: string): RunOptions {
  return JSON.parse(text) as RunOptions
}
