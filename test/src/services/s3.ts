import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { diskFolder } from '../suite/run-folder.ts'
import { startCeph } from './ceph/start-ceph.ts'
import { TEST_S3_VARIABLE } from './ceph/test-s3.ts'

/**
 * Starts the run's Ceph and passes it to the test files. If Ceph cannot run, the S3 suites are skipped, with the reason
 * in their names; with CI=true this is a failure.
 */
export async function startTestS3(): Promise<() => Promise<void>> {
  // A short path, because a socket's path may have 107 characters.
  const dir = mkdtempSync(join(diskFolder(), 'fh-ceph-'))
  const remove = () => rmSync(dir, { recursive: true, force: true })
  const ceph = await startCeph({ dir, log: (line) => process.stderr.write(`${line}\n`) })
  if ('unavailable' in ceph) {
    remove()
    if (process.env['CI'] === 'true') throw new Error(`Ceph is needed when CI=true: ${ceph.unavailable}`)
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
