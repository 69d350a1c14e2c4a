// Runs a TypeScript entry of this workspace from its sources: `node infra/local/run.mjs FILE [arguments]`.
import { resolve } from 'node:path'
import { runFromSources } from './bootstrap/from-sources.mjs'
import { requireNode } from './bootstrap/node-version.mjs'

requireNode()
const [file, ...args] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('usage: node infra/local/run.mjs FILE [arguments]\n')
  process.exit(2)
}
const write = process.stdout.write.bind(process.stdout)
try {
  // Progress goes to stderr, because the program may print one JSON document on stdout.
  process.stdout.write = process.stderr.write.bind(process.stderr)
  const { prepare } = await import('./bootstrap/prepare.mjs')
  // Measurements run compiled code, and so do the processes that they start.
  await prepare({ build: true })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
} finally {
  process.stdout.write = write
}
runFromSources([resolve(file), ...args])
