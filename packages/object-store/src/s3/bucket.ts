import type { Zone } from '../object-store.ts'
import { createClients, type S3Clients, type S3Config } from './s3-config.ts'

export interface Bucket extends S3Clients {
  readonly zone: Zone
  readonly name: string
}

export function bucketsOf(config: S3Config): { readonly [Z in Zone]: Bucket } {
  const clients = createClients(config)
  const of = (zone: Zone): Bucket => ({ ...clients, zone, name: config.buckets[zone] })
  return { drop: of('drop'), vault: of('vault'), keys: of('keys') }
}
