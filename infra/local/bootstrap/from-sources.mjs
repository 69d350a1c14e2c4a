import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs TypeScript of this workspace from its sources. Forwards signals, and ends with the child's exit code.
 * @param {readonly string[]} args the entry and its arguments
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runFromSources(args, options = { stdio: 'inherit' }) {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const flags = ['--conditions=@firsthand/source', '--enable-source-maps', '--import', tsx]
  const child = spawn(process.execPath, [...flags, ...args], options)
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
}
