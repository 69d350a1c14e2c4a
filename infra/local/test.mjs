// `npm test [-- arguments]`: installs the workspace, then hands over to test/src/suite, which is TypeScript.
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
// Certificates of this machine's own are read at each start of Node, some two hundred times a run. Nothing here speaks with the
// world by Node but the test of a bare machine, which is told of them.
const { NODE_EXTRA_CA_CERTS: certificates, ...env } = process.env
if (certificates !== undefined) env['FIRSTHAND_TEST_CERTIFICATES'] = certificates
runFromSources([suite, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  // Fetch missing programs, which a developer's quick run by vitest leaves out.
  env: { ...env, FIRSTHAND_TEST_FETCH: '1' },
})

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
