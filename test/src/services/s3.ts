import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCeph } from './ceph/start-ceph.ts'
import { TEST_S3_VARIABLE } from './ceph/test-s3.ts'

/**
 * Starts Ceph where this run is to test S3 (`npm test`, CI, or FIRSTHAND_TEST_WITH_S3=1) and tells it to the test files.
 * Where Ceph cannot run, the S3 suites are skipped by name; with CI=true that is a failure.
 */
export async function startTestS3(): Promise<() => Promise<void>> {
  const isCi = process.env['CI'] === 'true'
  if (!isCi && process.env['FIRSTHAND_TEST_WITH_S3'] !== '1') return async () => undefined
  // A short name of its own: Ceph's sockets allow 107 characters.
  const dir = mkdtempSync(join(tmpdir(), 'fh-ceph-'))
  const remove = () => rmSync(dir, { recursive: true, force: true })
  const ceph = await startCeph({ dir, log: (line) => process.stderr.write(`${line}\n`) })
  if ('unavailable' in ceph) {
    remove()
    if (isCi) throw new Error(`Ceph is needed when CI=true: ${ceph.unavailable}`)
    process.stderr.write(`The S3 suites are skipped: ${ceph.unavailable}\n`)
    return async () => undefined
  }
  const { endpoint, region, owner, writer } = ceph
  process.env[TEST_S3_VARIABLE] = JSON.stringify({ endpoint, region, owner, writer })
  return async () => {
    await ceph.stop()
    remove()
  }
}
