import { join } from 'node:path'
import { err, ok, type Result } from '@firsthand/domain'
import { createLocalStores, createWriteOnlyLocalDrop } from './local-disk/local-stores.ts'
import type { Stores, WriteOnlyDrop } from './object-store.ts'
import type { S3Config } from './s3/s3-config.ts'

/** `intake` is the write-only key pair. Without it intake uses the owner's pair, and `status` warns. */
export type StoreConfig =
  | {
      readonly kind: 's3'
      readonly s3: S3Config
      readonly intake?: { readonly accessKeyId: string; readonly secretAccessKey: string }
    }
  | { readonly kind: 'local-disk'; readonly dir: string }

/** `names`: the missing or invalid variables. Their values are never included. */
export interface StoreConfigRefusal {
  readonly code: 'malformed'
  readonly names: readonly string[]
}

type Settings = Readonly<Record<string, string | undefined>>

const BUCKETS = ['S3_BUCKET_DROP', 'S3_BUCKET_VAULT', 'S3_BUCKET_KEYS'] as const
const OWNER = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
const INTAKE = ['S3_INTAKE_ACCESS_KEY_ID', 'S3_INTAKE_SECRET_ACCESS_KEY'] as const

/**
 * S3 if any `S3_*` variable is set, otherwise the folder `objects` in `FIRSTHAND_DATA`. For AWS itself `S3_ENDPOINT` is
 * absent, and `S3_REGION` (default us-east-1) selects the server. `role: 'intake'` needs only the drop and intake's
 * pair.
 */
export function parseStoreConfig(
  settings: Settings,
  role: 'owner' | 'intake' = 'owner',
): Result<StoreConfig, StoreConfigRefusal> {
  if (Object.keys(settings).some((name) => name.startsWith('S3_') && isSet(settings[name])))
    return parseS3(settings, role)
  const data = settings['FIRSTHAND_DATA']
  if (!isSet(data)) return err({ code: 'malformed', names: ['FIRSTHAND_DATA'] })
  return ok({ kind: 'local-disk', dir: join(data, 'objects') })
}

type Read = (name: string) => string

function parseS3(settings: Settings, role: 'owner' | 'intake'): Result<StoreConfig, StoreConfigRefusal> {
  const read: Read = (name) => settings[name]?.trim() ?? ''
  const names = wrongNames(read, role)
  if (names.length > 0) return err({ code: 'malformed', names })
  const endpoint = read('S3_ENDPOINT')
  return ok({
    kind: 's3',
    s3: {
      ...(endpoint === '' ? {} : { endpoint }),
      region: read('S3_REGION') || 'us-east-1',
      accessKeyId: read(OWNER[0]),
      secretAccessKey: read(OWNER[1]),
      buckets: { drop: read(BUCKETS[0]), vault: read(BUCKETS[1]), keys: read(BUCKETS[2]) },
    },
    ...(hasIntakePair(read) ? { intake: { accessKeyId: read(INTAKE[0]), secretAccessKey: read(INTAKE[1]) } } : {}),
  })
}

function wrongNames(read: Read, role: 'owner' | 'intake'): readonly string[] {
  const intake = hasIntakePair(read) ? INTAKE : []
  const needed =
    role === 'owner' ? [...BUCKETS, ...OWNER, ...intake] : [BUCKETS[0], ...(intake.length > 0 ? intake : OWNER)]
  const missing = needed.filter((name) => read(name) === '')
  const endpoint = read('S3_ENDPOINT')
  const badEndpoint = endpoint === '' || isHttpUrl(endpoint) ? [] : ['S3_ENDPOINT']
  // Two zones in one bucket would lock keys that must stay erasable, or leave evidence without a lock.
  const areMixed = role === 'owner' && missing.length === 0 && new Set(BUCKETS.map(read)).size < BUCKETS.length
  return [...missing, ...badEndpoint, ...(areMixed ? BUCKETS : [])]
}

const hasIntakePair = (read: Read): boolean => INTAKE.some((name) => read(name) !== '')

/** The S3 client is large, so it is loaded only if it is used. */
const loadS3 = () => import('./s3/s3-stores.ts')

export async function openStores(config: StoreConfig): Promise<Stores> {
  if (config.kind === 'local-disk') return createLocalStores(config.dir)
  return (await loadS3()).createS3Stores(config.s3)
}

/** Intake's only access to the store: put, and the proof that nothing else is possible. */
export async function openDropForIntake(config: StoreConfig): Promise<WriteOnlyDrop> {
  if (config.kind === 'local-disk') return createWriteOnlyLocalDrop(config.dir)
  return (await loadS3()).createWriteOnlyS3Drop({ ...config.s3, ...config.intake, bucket: config.s3.buckets.drop })
}

const isSet = (value: string | undefined): value is string => value !== undefined && value.trim() !== ''

function isHttpUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === ''
}
