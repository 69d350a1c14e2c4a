// Preserves one upload in a process of its own and reports the cost: node … preserve-child.ts, request on stdin, JSON
// out.
import { text } from 'node:stream/consumers'
import type { NewItem, PreserveDoor, UploadRow } from '@firsthand/database/preserve'
import { type Id, type IdKind, parseId } from '@firsthand/domain'
import { createLocalStores, type ObjectStore, type Stores } from '@firsthand/object-store'
import { createS3Stores } from '@firsthand/object-store/s3'
import { createPreserve } from '@firsthand/preserve'
import { createLogger, systemClock } from '@firsthand/runtime'
import { createFolderKeyring } from '@firsthand/sealing'
import { peakMemory } from '../../bench/peak-memory.ts'
import type { BigUpload } from './big-upload.ts'
import { heldMemory } from './held-memory.ts'
import { type ChildRequest, type Preserved, parseRequest } from './preserve-apart.ts'

const request = parseRequest(await text(process.stdin))
const idOf = <K extends IdKind>(kind: K, word: string): Id<K> => {
  const id = parseId(kind, word)
  if (id === undefined) throw new Error(`no ${kind} id`)
  return id
}
const stores: Stores =
  's3' in request.store ? createS3Stores(request.store.s3) : createLocalStores(request.store.folder)

/** Stands in for the database, because this process measures bytes and not rows. */
function uploadRow(of: BigUpload, { store }: ChildRequest): UploadRow {
  const keyId = idOf('key', of.keyId)
  return {
    id: idOf('upload', of.upload),
    number: 1,
    previewOf: undefined,
    state: 'complete',
    length: of.bytes,
    offset: of.bytes,
    salt: Buffer.from(of.salt, 'hex'),
    declaration: undefined,
    keyId,
    receivedAt: Math.ceil(systemClock() / 60_000) * 60_000,
    incident: {
      id: idOf('incident', of.incident),
      kind: 'event',
      exercise: false,
      lockMode: 's3' in store ? 'GOVERNANCE' : 'NONE',
      lockDays: 30,
      keepUntil: systemClock() + 365 * 24 * 3_600_000,
      keyId,
      recipient: of.recipient,
    },
    submission: {
      ...{ id: idOf('submission', of.submission), source: 'witness', replyRecipient: of.recipient },
      ...{ urlHash: '0'.repeat(64), codeHash: '1'.repeat(64) },
    },
    segments: of.segments.map(({ versionId, saltedSha256, ...segment }) => ({
      ...segment,
      versionId,
      saltedSha256: Buffer.from(saltedSha256, 'hex'),
      keyId,
      freed: false,
    })),
  }
}

const absent = (): never => {
  throw new Error('this run needs no such row')
}
let kept: NewItem | undefined
const row = uploadRow(request.upload, request)
const door: PreserveDoor = {
  upload: async () => row,
  item: async () => undefined,
  tombstone: async () => undefined,
  async keepItem(item) {
    kept = item
    return 'kept'
  },
  markFreed: async () => undefined,
  ...{ start: absent, renew: absent, settle: absent, incident: absent, itemsOf: absent, withdrawFile: absent },
  ...{
    keyPlaces: absent,
    recordKeyPlace: absent,
    keyProbe: absent,
    markKeyProven: absent,
    document: absent,
    keepStatement: absent,
    keepContact: absent,
  },
  ...{ applyWithdrawal: absent, arrival: absent, keepArrival: absent, removeArrival: absent, moveItem: absent },
  ...{ eraseItem: absent, uploadsInDrop: absent, recordLockMissing: absent, recordAbility: absent, beat: absent },
  ...{ isClockCheckDue: absent, databaseNow: absent, keepClockCheck: absent },
  withLockPass: absent,
}
const abilities =
  's3' in request.store ? ({ kind: 's3', lock: true } as const) : ({ kind: 'local-disk', lock: false } as const)
const preserve = createPreserve({
  ...{ door, stores, abilities, clock: systemClock },
  keyring: createFolderKeyring(request.keys),
  log: createLogger({ process: 'preserve', write: () => undefined }),
})
const LOOK_EVERY = 16 * 1024 * 1024
let held = 0
function watch(store: ObjectStore, resting: number): void {
  const get = store.get.bind(store)
  async function* watched(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let unseen = 0
    for await (const chunk of body) {
      unseen += chunk.length
      if (unseen >= LOOK_EVERY) {
        held = Math.max(held, heldMemory() - resting)
        unseen = 0
      }
      yield chunk
    }
  }
  const watchedGet: ObjectStore['get'] = async (...given) => {
    const got = await get(...given)
    return got.ok ? { ...got, value: { ...got.value, body: watched(got.value.body) } } : got
  }
  Object.assign(store, { get: watchedGet })
}
if (request.isWatched === true) {
  const resting = heldMemory()
  for (const store of [stores.drop, stores.vault]) watch(store, resting)
}
const work = {
  row: '1',
  attempt: 1,
  task: 'preserve-upload',
  incident: request.upload.incident,
  subject: request.upload.upload,
  detail: {},
} as const
const outcome = await preserve(work, { signal: new AbortController().signal })
const said: Preserved = {
  outcome: outcome.kind === 'done' ? 'done' : `${outcome.kind} ${outcome.code}`,
  sha256: kept?.sha256.toString('hex') ?? '',
  vaultKey: kept?.vaultKey ?? '',
  vaultVersion: kept?.vaultVersion ?? '',
  // The kernel's figure, which includes peaks between our own measurements.
  peakBytes: peakMemory(),
  heldBytes: held,
}
process.stdout.write(JSON.stringify(said))
