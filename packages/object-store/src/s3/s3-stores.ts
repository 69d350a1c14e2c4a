import type { Stores, WriteOnlyDrop } from '../object-store.ts'
import { proveWriteOnly } from '../prove-write-only.ts'
import { bucketsOf } from './bucket.ts'
import type { S3Config } from './s3-config.ts'
import { S3Store } from './s3-store.ts'

/** Opens three zones over one connection pool. Sends nothing before the first call. */
export function createS3Stores(config: S3Config): Stores {
  const { drop, vault, keys } = bucketsOf(config)
  return { drop: new S3Store(drop), vault: new S3Store(vault), keys: new S3Store(keys) }
}

/** The drop, opened with intake's own credential. The other buckets are not configured. */
export function createWriteOnlyS3Drop(config: Omit<S3Config, 'buckets'> & { readonly bucket: string }): WriteOnlyDrop {
  const { bucket } = config
  const drop = new S3Store(bucketsOf({ ...config, buckets: { drop: bucket, vault: bucket, keys: bucket } }).drop)
  return {
    put: (key, body, options) => drop.put(key, body, options),
    proveWriteOnly: (signal) => proveWriteOnly('s3', drop, signal),
    serverClock: (signal) => drop.serverClock(signal),
  }
}
