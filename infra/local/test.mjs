// `npm test [-- arguments]`: installs the workspace, then runs test/src/suite, which is TypeScript.
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runFromSources } from './bootstrap/from-sources.mjs'
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

const suite = join(root, 'test', 'src', 'suite', 'main.ts')
// Removes NODE_EXTRA_CA_CERTS: each Node process would read the file at its start, some two hundred times a run. Only
// the test of a bare machine makes outside connections with Node, so it gets the file by another name.
const { NODE_EXTRA_CA_CERTS: certificates, ...env } = process.env
if (certificates !== undefined) env['FIRSTHAND_TEST_CERTIFICATES'] = certificates
runFromSources([suite, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  // Allows the suite to fetch missing programs. A developer's quick run with vitest does not.
  env: { ...env, FIRSTHAND_TEST_FETCH: '1' },
})

/** Without a writable temporary folder the TypeScript loader would try for ever to make its own folder in it. */
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
