// Runs a TypeScript entry of this workspace from its sources: `node infra/local/run.mjs FILE [arguments]`.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode } from './bootstrap/node-version.mjs'

requireNode()
const [file, ...args] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('usage: node infra/local/run.mjs FILE [arguments]\n')
  process.exit(2)
}
const write = process.stdout.write.bind(process.stdout)
try {
  // What runs here may promise one JSON document on stdout: progress goes to stderr.
  process.stdout.write = process.stderr.write.bind(process.stderr)
  const { prepare } = await import('./bootstrap/prepare.mjs')
  // What is measured, and what runs beside it, is what was compiled.
  await prepare({ build: true })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
} finally {
  process.stdout.write = write
}
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const flags = ['--conditions=@firsthand/source', '--enable-source-maps', '--import', tsx]
const child = spawn(process.execPath, [...flags, resolve(file), ...args], { stdio: 'inherit' })
/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
child.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
