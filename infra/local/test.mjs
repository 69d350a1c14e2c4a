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
// Node reads this machine's own certificates at each start, some two hundred times a run. Only the test of a bare
// machine connects to the outside by Node, and it gets them passed.
const { NODE_EXTRA_CA_CERTS: certificates, ...env } = process.env
if (certificates !== undefined) env['FIRSTHAND_TEST_CERTIFICATES'] = certificates
runFromSources([suite, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  // Fetches missing programs; a developer's quick run by vitest does not.
  env: { ...env, FIRSTHAND_TEST_FETCH: '1' },
})

/** Without a writable temporary folder the TypeScript loader would try for ever to make its own there. */
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
