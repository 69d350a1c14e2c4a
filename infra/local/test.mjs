// `npm test [-- arguments]`: installs the workspace, then hands over to test/src/suite, which is TypeScript.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode } from './bootstrap/node-version.mjs'

requireNode()
requireTemporaryFolder()
const { prepare, root } = await import('./bootstrap/prepare.mjs')
try {
  await prepare({ build: false })
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
  process.stdout.write('0 passed, 1 failed\n')
  process.exit(1)
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const flags = ['--conditions=@firsthand/source', '--enable-source-maps', '--import', tsx]
const suite = join(root, 'test', 'src', 'suite', 'main.ts')
// Certificates of this machine's own are read at each start of Node, some two hundred times a run. Nothing here speaks with the
// world by Node but the test of a bare machine, which is told of them.
const { NODE_EXTRA_CA_CERTS: certificates, ...env } = process.env
if (certificates !== undefined) env['FIRSTHAND_TEST_CERTIFICATES'] = certificates
const child = spawn(process.execPath, [...flags, suite, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  // Fetch missing programs, which a developer's quick run by vitest leaves out.
  env: { ...env, FIRSTHAND_TEST_FETCH: '1' },
})
/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
child.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))

/** What runs TypeScript would try for ever to make its own folder there. */
function requireTemporaryFolder() {
  try {
    rmdirSync(mkdtempSync(join(tmpdir(), 'firsthand-')))
  } catch (error) {
    process.stderr.write(
      `\nNo temporary folder can be made in ${tmpdir()} (${error instanceof Error && 'code' in error ? error.code : error}): set TMPDIR to one that can.\n\n`,
    )
    process.stdout.write('0 passed, 1 failed\n')
    process.exit(1)
  }
}
