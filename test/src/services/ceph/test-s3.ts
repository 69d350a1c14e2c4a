/**
 * The S3 server of this test run. The run's set-up starts it and names it in `FIRSTHAND_TEST_S3`. Without that variable
 * it is started here. Each test file makes its own buckets (`newBuckets`), so that one server is enough.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { S3Config } from '@firsthand/object-store/s3'
import { diskFolder } from '../../suite/run-folder.ts'
import { type CephUnavailable, startCeph, type TestS3 } from './start-ceph.ts'

export interface FoundS3 {
  readonly s3: TestS3 | CephUnavailable
  /** Stops the server only if it was started here. */
  release(): Promise<void>
}

export const TEST_S3_VARIABLE = 'FIRSTHAND_TEST_S3'

/**
 * Returns the run's server or starts one. If none can run, this fails with CI=true. Otherwise the caller skips its
 * tests, with the reason in `unavailable`.
 */
export async function findOrStartS3(log: (line: string) => void = () => undefined): Promise<FoundS3> {
  const given = process.env[TEST_S3_VARIABLE]
  if (given !== undefined && given !== '') {
    return { s3: orFailInCi(parseTestS3(given)), release: async () => undefined }
  }
  const dir = await mkdtemp(join(diskFolder(), 'fh-ceph-'))
  const ceph = await startCeph({ dir, log })
  const release = async (): Promise<void> => {
    if ('stop' in ceph) await ceph.kill9()
    await rm(dir, { recursive: true, force: true })
  }
  return { s3: orFailInCi(ceph), release }
}

const parseTestS3 = (text: string): TestS3 | CephUnavailable => JSON.parse(text) as TestS3 | CephUnavailable

function orFailInCi<T extends TestS3 | CephUnavailable>(found: T): T {
  if ('unavailable' in found && process.env['CI'] === 'true') throw new Error(`no S3 server: ${found.unavailable}`)
  return found
}

/** Long limits, because Ceph shares two cores with all tests: a slow answer does not mean that it is away. */
const PATIENT = { call: 120_000, send: 240_000, idle: 240_000 }

/** The owner's configuration with three unique bucket names. `ensureBuckets` creates the buckets. */
export function newBuckets(s3: TestS3): S3Config {
  const run = `fh-${randomBytes(6).toString('hex')}`
  const { accessKeyId, secretAccessKey } = s3.owner
  return {
    endpoint: s3.endpoint,
    region: s3.region,
    accessKeyId,
    secretAccessKey,
    buckets: { drop: `${run}-drop`, vault: `${run}-vault`, keys: `${run}-keys` },
    limits: PATIENT,
  }
}
