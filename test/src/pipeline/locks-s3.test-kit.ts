import { randomBytes } from 'node:crypto'
import { PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { type IncidentId, type ItemId, makeId, parseId } from '@firsthand/domain'
import {
  asReceivedKey,
  type Lock,
  type ObjectKey,
  parseObjectKey,
  type Stores,
  sidecarKey,
} from '@firsthand/object-store'
import { createS3Stores, ensureBuckets, type S3Config } from '@firsthand/object-store/s3'
import { createPreserve } from '../../../workers/preserve/src/index.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import type { TestS3 } from '../services/ceph/start-ceph.ts'
import { newBuckets } from '../services/ceph/test-s3.ts'

export const DAY_MS = 24 * 3_600_000

export interface KeptItem {
  readonly id: ItemId
  readonly incident: IncidentId
  readonly key: ObjectKey
  readonly version: string
}

/** A world over Ceph. A test itself runs the daily pass that extends the object locks, at any simulated time. */
export interface LockWorld {
  readonly world: TestWorld
  readonly stores: Stores
  /** The same vault with a credential that may read and write but not extend a lock. */
  readonly refusing: Stores
  addItem(incident: TestIncident): Promise<KeptItem>
  /** Adds items as preserve leaves them, made without uploads. */
  addMany(incident: TestIncident, count: number): Promise<void>
  itemsOf(incident: string): Promise<readonly KeptItem[]>
  /** The locks of the item's two objects, as HEAD reports them. */
  locksOf(item: KeptItem): Promise<readonly (Lock | undefined)[]>
  /** Runs one day's pass, batch by batch to its end. Returns its outcome. */
  pass(incident: string, now: number, stores?: Stores): Promise<string>
  entriesOf(incident: string, action: string): Promise<readonly { subject: string; detail: Record<string, unknown> }[]>
  release(): Promise<void>
}

export async function openLockWorld(s3: TestS3): Promise<LockWorld> {
  const config = newBuckets(s3)
  await ensureBuckets(config)
  const stores = createS3Stores(config)
  await letRead(s3, config)
  const { accessKeyId, secretAccessKey } = s3.writer
  const refusing = createS3Stores({ ...config, accessKeyId, secretAccessKey })
  const world = await createWorld({ stores, storeKind: 's3' })
  const itemsOf = async (incident: string): Promise<readonly KeptItem[]> => {
    const rows = await world.query<{ id: string; vault_key: string; vault_version: string }>(
      'select id, vault_key, vault_version from evidence.item where incident_id = $1 order by seq',
      [incident],
    )
    return rows.map((row) => parseKept(row, incident))
  }
  return {
    ...{ world, stores, refusing, itemsOf },
    async addItem(incident) {
      const upload = await world.addUpload(incident, randomBytes(20_000))
      await world.run('preserve-upload', incident.id, upload.id)
      const kept = (await itemsOf(incident.id)).at(-1)
      if (!kept) throw new Error('no item was kept')
      return kept
    },
    addMany: (incident, count) => addMany(world, stores, { incident, count }),
    async locksOf({ key, version, incident, id }) {
      const heads = [stores.vault.head(key, { versionId: version }), stores.vault.head(sidecarKey(incident, id))]
      return (await Promise.all(heads)).map((head) => {
        if (!head.ok) throw new Error(head.error.code)
        return head.value.lock
      })
    },
    async pass(incident, now, of = stores) {
      const preserve = createPreserve({
        ...{ ...world, stores: of, abilities: { kind: 's3', lock: true }, clock: () => now },
      })
      const work = { row: '1', attempt: 1, task: 'extend-locks', incident, subject: incident, detail: {} } as const
      for (;;) {
        const end = await preserve(work, { signal: new AbortController().signal })
        if (end.kind === 'done') return 'done'
        if (end.code !== 'locks-go-on') return end.code
      }
    },
    async entriesOf(incident, action) {
      const rows = await world.query<{ subject: string; detail: string }>(
        'select subject, detail from custody.entry where incident_id = $1 and action = $2 order by seq',
        [incident, action],
      )
      return rows.map(({ subject, detail }) => ({ subject, detail: JSON.parse(detail) }))
    },
    release: () => world.release(),
  }
}

function parseKept(
  row: { readonly id: string; readonly vault_key: string; readonly vault_version: string },
  of: string,
): KeptItem {
  const [id, incident, key] = [parseId('item', row.id), parseId('incident', of), parseObjectKey(row.vault_key)]
  if (!id || !incident || !key) throw new Error('no item')
  return { id, incident, key, version: row.vault_version }
}

async function addMany(
  world: TestWorld,
  stores: Stores,
  { incident, count }: { readonly incident: TestIncident; readonly count: number },
): Promise<void> {
  const lock: Lock = { mode: 'governance', until: new Date(Date.now() + 30 * DAY_MS) }
  const body = randomBytes(100)
  const one = async (): Promise<void> => {
    const id = makeId('item', randomBytes(16))
    const keys = [asReceivedKey(incident.id, id), sidecarKey(incident.id, id)]
    const [kept] = await Promise.all(keys.map((key) => stores.vault.put(key, body, { length: body.length, lock })))
    if (!kept?.ok) throw new Error('nothing was kept')
    await world.query(
      `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256,
         received_at, vault_key, vault_version, sealed_length, recipient)
       values ($1, $2, $3, 'su_x', 1, false, 'witness', 3, '\\x00', now(), $4, $5, 100, 'age1y')`,
      [id, incident.id, makeId('upload', randomBytes(16)), keys[0], kept.value.versionId],
    )
  }
  const rest = Array.from({ length: count }, (_, at) => at).values()
  const hand = async (): Promise<void> => {
    for (const _ of rest) await one()
  }
  await Promise.all([hand(), hand(), hand(), hand()])
}

/** Allows every action except extending a lock. */
async function letRead(s3: TestS3, config: S3Config): Promise<void> {
  const { endpoint, region, accessKeyId, secretAccessKey } = config
  const client = new S3Client({
    ...{
      endpoint: endpoint ?? s3.endpoint,
      region,
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
    },
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
  })
  const whole = `arn:aws:s3:::${config.buckets.vault}`
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        ...{ Effect: 'Allow', Principal: { AWS: [s3.writer.arn] }, Resource: [whole, `${whole}/*`] },
        Action: ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectRetention', 's3:PutObject', 's3:ListBucket'],
      },
    ],
  }
  await client.send(new PutBucketPolicyCommand({ Bucket: config.buckets.vault, Policy: JSON.stringify(policy) }))
  client.destroy()
}
