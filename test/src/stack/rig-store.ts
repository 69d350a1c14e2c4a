// The object store of a rig: a folder, or a Ceph of its own that a test can kill.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStores, type Stores } from '@firsthand/object-store'
import { applyIntakePolicy, ensureBuckets, type S3Config } from '@firsthand/object-store/s3'
import { type Ceph, startCeph } from '../services/ceph/start-ceph.ts'
import { newBuckets } from '../services/ceph/test-s3.ts'

export type StoreKind = 'local-disk' | 'ceph'

export interface RigStore {
  readonly kind: StoreKind
  readonly stores: Stores
  /** The workers' environment for this store. */
  readonly environment: NodeJS.ProcessEnv
  /** Intake's environment for this store, with the write-only key pair if there is one. */
  readonly intakeEnvironment: NodeJS.ProcessEnv
  /**
   * Kills with `kill -9` the S3 gateway, or every process of the store. Resolves when the store serves again. Ceph
   * only.
   */
  crash(which: 'gateway' | 'all', downMs: number): Promise<void>
  stop(): Promise<void>
}

/** The file is sparse, so it occupies only what is written. */
const BLOCK_BYTES = 16 * 1024 ** 3

/** @throws if Ceph is requested and cannot run here */
export async function startRigStore(kind: StoreKind, data: string, say: (line: string) => void): Promise<RigStore> {
  return kind === 'ceph' ? await startCephStore(say) : await diskStore(data)
}

async function diskStore(data: string): Promise<RigStore> {
  return {
    kind: 'local-disk',
    stores: await openStores({ kind: 'local-disk', dir: join(data, 'objects') }),
    environment: {},
    intakeEnvironment: {},
    crash: async () => {
      throw new Error('a folder has no process to kill')
    },
    stop: async () => undefined,
  }
}

async function startCephStore(say: (line: string) => void): Promise<RigStore> {
  // A short path, because a socket's path may have 107 characters.
  const dir = mkdtempSync(join(tmpdir(), 'fh-rig-'))
  const start = async (): Promise<Ceph> => {
    const started = await startCeph({ dir, log: say, blockBytes: BLOCK_BYTES })
    if ('unavailable' in started) throw new Error(`Ceph cannot run here, local disk can: ${started.unavailable}`)
    return started
  }
  let ceph = await start()
  const s3 = newBuckets(ceph)
  await ensureBuckets(s3)
  await applyIntakePolicy(s3, { ownerArn: ceph.owner.arn, intakeArn: ceph.writer.arn })
  return {
    kind: 'ceph',
    stores: await openStores({ kind: 's3', s3 }),
    environment: {
      ...placeOf(s3),
      S3_ACCESS_KEY_ID: s3.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
    },
    intakeEnvironment: {
      ...placeOf(s3),
      S3_INTAKE_ACCESS_KEY_ID: ceph.writer.accessKeyId,
      S3_INTAKE_SECRET_ACCESS_KEY: ceph.writer.secretAccessKey,
    },
    async crash(which, downMs) {
      await (which === 'all' ? ceph.kill9() : ceph.kill9Gateway())
      await pause(downMs)
      if (which === 'all') ceph = await start()
      else await ceph.startGateway()
    },
    async stop() {
      await ceph.kill9()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

const placeOf = ({ endpoint, region, buckets }: S3Config): NodeJS.ProcessEnv => ({
  ...(endpoint === undefined ? {} : { S3_ENDPOINT: endpoint }),
  S3_REGION: region,
  S3_BUCKET_DROP: buckets.drop,
  S3_BUCKET_VAULT: buckets.vault,
  S3_BUCKET_KEYS: buckets.keys,
})
