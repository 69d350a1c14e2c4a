// `npm test [vitest arguments]`: installs what the tests need, runs them, and ends with a line that any counter reads.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireNode } from './bootstrap/node-version.mjs'

requireNode()
const { prepare, root } = await import('./bootstrap/prepare.mjs')
try {
  await prepare({ build: true })
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
  process.stdout.write('0 passed, 1 failed\n')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'firsthand-report-'))
const report = join(folder, 'report.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  // Fetch missing programs and start Ceph, whatever a developer's quick run leaves out.
  env: { ...process.env, FIRSTHAND_TEST_FETCH: '1', FIRSTHAND_TEST_WITH_S3: '1' },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)))

const counts = readCounts(report)
rmSync(folder, { recursive: true, force: true })
const { passed, failed, skipped } = counts
const isGreen = code === 0 && failed === 0 && passed > 0
if (code !== 0 && failed === 0) process.stdout.write('\nThe run itself failed; see above.\n')
if (passed + failed === 0) process.stdout.write('\nNo test ran.\n')
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exit(isGreen ? 0 : 1)

/** A file that could not be run at all counts as one failure: vitest lists it without tests. */
function readCounts(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    const broken = result.testResults.filter(
      (one) => one.status === 'failed' && one.assertionResults.length === 0,
    ).length
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken,
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}
