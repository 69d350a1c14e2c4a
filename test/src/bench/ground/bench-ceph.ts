import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { applyIntakePolicy, ensureBuckets, type S3Config } from '@firsthand/object-store/s3'
import { startCeph, type TestS3 } from '../../services/ceph/start-ceph.ts'
import { newBuckets } from '../../services/ceph/test-s3.ts'
import type { Lent } from '../lent.ts'

export interface BenchCeph {
  /** Returns an intake's environment for a new versioned drop bucket, into which the writer may only put. */
  newDrop(): Promise<Readonly<Record<string, string>>>
  /** Returns the owner's access to a new plain bucket, for a comparison. */
  newOwned(): Promise<S3Config>
  stop(): Promise<void>
}

const BLOCK_BYTES = 24 * 1024 ** 3

export interface CephOptions extends Pick<Lent, 'ceph'> {
  readonly dir: string
  readonly say: (line: string) => void
}

/**
 * Starts a fresh, empty Ceph, because leftovers of one measurement must not slow down the next. If a Ceph is borrowed,
 * makes fresh buckets in it.
 */
export async function startBenchCeph({ dir, say, ceph: lent }: CephOptions): Promise<BenchCeph> {
  if (lent !== undefined) return { ...bucketsOf(lent), stop: async () => undefined }
  const folder = join(dir, 'ceph')
  const ceph = await startCeph({ dir: folder, log: say, blockBytes: BLOCK_BYTES })
  if ('unavailable' in ceph) throw new Error(`Ceph cannot run here: ${ceph.unavailable}`)
  return {
    ...bucketsOf(ceph),
    async stop() {
      await ceph.kill9()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function bucketsOf(ceph: TestS3): Omit<BenchCeph, 'stop'> {
  const newOwned = async (): Promise<S3Config> => {
    const config = newBuckets(ceph)
    await ensureBuckets(config)
    return config
  }
  return {
    newOwned,
    async newDrop() {
      const config = await newOwned()
      await applyIntakePolicy(config, { ownerArn: ceph.owner.arn, intakeArn: ceph.writer.arn })
      return {
        S3_ENDPOINT: ceph.endpoint,
        S3_REGION: ceph.region,
        S3_BUCKET_DROP: config.buckets.drop,
        S3_INTAKE_ACCESS_KEY_ID: ceph.writer.accessKeyId,
        S3_INTAKE_SECRET_ACCESS_KEY: ceph.writer.secretAccessKey,
      }
    },
  }
}
