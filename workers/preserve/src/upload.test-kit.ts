import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPreserveDoor, type PreserveDoor } from '@firsthand/database/preserve'
import {
  base32,
  type DeclarationDocument,
  encodeDocument,
  type IncidentId,
  type KeyId,
  makeId,
  parseId,
  type StatementDocument,
  type SubmissionFacts,
  type Task,
} from '@firsthand/domain'
import {
  contactKey,
  createLocalStores,
  declarationKey,
  type ObjectKey,
  type Stores,
  segmentKey,
  statementKey,
  withdrawalKey,
} from '@firsthand/object-store'
import { createLogger, type Logger, systemClock } from '@firsthand/runtime'
import {
  createKeyFolders,
  generateIdentity,
  type Identity,
  type KeyFolders,
  type Recipient,
  sealBytes,
} from '@firsthand/sealing'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { createPreserve } from './preserve.ts'

export interface TestIncident {
  readonly id: IncidentId
  readonly slug: string
  readonly keyId: KeyId
  readonly identity: Identity
  readonly recipient: Recipient
}

export interface IncidentOptions {
  readonly kind?: 'event' | 'check'
  readonly state?: 'drill' | 'active'
  readonly lockMode?: 'NONE' | 'GOVERNANCE' | 'COMPLIANCE'
  readonly lockDays?: number
  readonly keepUntil?: Date
  readonly isProven?: boolean
}

export interface UploadOptions {
  readonly name?: string | null
  readonly mediaType?: string | null
  readonly lastModified?: number | null
  readonly segmentBytes?: number
  /** Number of bytes that arrive; by default all. */
  readonly arrived?: number
  readonly submission?: TestSubmission
  /** The file for which this upload is the phone's preview. */
  readonly previewOf?: TestUpload
  /** Fields of the declaration beyond name, type and lastModified. */
  readonly declared?: Partial<DeclarationDocument>
}

export interface TestSubmission {
  readonly id: string
  readonly urlHash: Buffer
  readonly facts: SubmissionFacts
}

export interface TestUpload {
  readonly id: string
  readonly number: number
  readonly submission: TestSubmission
  readonly urlHash: Buffer
  readonly salt: Buffer
  readonly keys: readonly ObjectKey[]
  /** Resumes the upload where it stopped, and completes it. */
  sendRest(): Promise<void>
  sendTo(bytes: number): Promise<void>
}

/**
 * Writes what intake would write, through intake's own database functions: sealed segments in the drop, rows in the
 * public zone.
 */
export interface TestWorld {
  readonly database: TestDatabase
  readonly folder: string
  readonly stores: Stores
  readonly keyring: KeyFolders
  readonly door: PreserveDoor
  readonly log: Logger
  readonly lines: string[]
  preserve: ReturnType<typeof createPreserve>
  addIncident(options?: IncidentOptions): Promise<TestIncident>
  addSubmission(incident: TestIncident): Promise<TestSubmission>
  addUpload(incident: TestIncident, bytes: Buffer, options?: UploadOptions): Promise<TestUpload>
  addStatement(incident: TestIncident, submission: TestSubmission, said: Partial<StatementDocument>): Promise<string>
  addWithdrawal(incident: TestIncident, submission: TestSubmission, number: number | null): Promise<string>
  addContact(incident: TestIncident, submission: TestSubmission, way: string): Promise<string>
  run(task: Task, incident: string, subject: string, detail?: Record<string, string>): ReturnType<TestWorld['preserve']>
  query<T extends object>(sql: string, values?: readonly unknown[]): Promise<T[]>
  release(): Promise<void>
}

const DOCUMENT_PREFIXES = { statement: 'st', contact: 'ct', withdrawal: 'wi' } as const
const DOCUMENT_KEYS = { statement: statementKey, contact: contactKey, withdrawal: withdrawalKey } as const

const sha256 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export interface WorldOptions {
  readonly stores?: Stores
  readonly storeKind?: 's3' | 'local-disk'
}

export async function createWorld(options: WorldOptions = {}): Promise<TestWorld> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-world-'))
  const stores = options.stores ?? createLocalStores(join(folder, 'objects'))
  const keyring = createKeyFolders({ open: join(folder, 'keys'), closed: join(folder, 'closed-keys') })
  const door = createPreserveDoor(database.poolOf('preserve'))
  const lines: string[] = []
  const log = createLogger({ process: 'test', write: (line) => lines.push(line) })
  const kind = options.storeKind ?? 'local-disk'
  const abilities = { kind, lock: kind === 's3' }
  const preserve = createPreserve({ door, stores, abilities, keyring, log, clock: systemClock })

  const query = async <T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
    (await database.owner.query<T>(sql, [...values])).rows
  const put = async (key: ObjectKey, body: Buffer) => {
    const stored = await stores.drop.put(key, body, { length: body.length, ifAbsent: true })
    if (!stored.ok) throw new Error(stored.error.code)
    return stored.value
  }
  const call = async (name: string, ...values: readonly unknown[]): Promise<Record<string, unknown>> => {
    const marks = values.map((_, at) => `$${at + 1}`).join(', ')
    const [row] = await query<{ answer: Record<string, unknown> }>(`select intake.${name}(${marks}) as answer`, values)
    if (!row || 'refusal' in row.answer) throw new Error(`${name}: ${String(row?.answer['refusal'])}`)
    return row.answer
  }

  const addIncident = async (of: IncidentOptions = {}): Promise<TestIncident> => {
    const { kind = 'event', state = 'active', lockMode = 'GOVERNANCE', isProven = true } = of
    const { lockDays = 30, keepUntil = new Date(Date.now() + 365 * 24 * 3_600_000) } = of
    const id = makeId('incident', randomBytes(16))
    const keyId = makeId('key', randomBytes(16))
    const { identity, recipient } = generateIdentity()
    const slug = `t-${randomBytes(5).toString('hex')}`
    const probe = randomBytes(32)
    await keyring.put(keyId, identity)
    await query(
      `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256, key_proven_at, lock_mode, lock_days, keep_until)
       values ($1, $2, $3, $4, $5, 'Test', $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[id, slug, kind, state, state === 'drill', keyId, recipient],
        ...[sealBytes([recipient], probe), sha256(probe), isProven ? new Date() : null, lockMode],
        ...[lockDays, keepUntil],
      ],
    )
    return { id, slug, keyId, identity, recipient }
  }

  const addSubmission = async (incident: TestIncident): Promise<TestSubmission> => {
    const [urlHash, codeHash] = [randomBytes(32), randomBytes(32)]
    const id = makeId('submission', randomBytes(16))
    const { recipient: replyRecipient } = generateIdentity()
    await call('create_submission', incident.slug, id, urlHash, codeHash, replyRecipient)
    const facts: SubmissionFacts = {
      incident: incident.id,
      submission: id,
      source: 'witness',
      urlHash: urlHash.toString('hex'),
      codeHash: codeHash.toString('hex'),
      replyRecipient,
    }
    return { id, urlHash, facts }
  }

  const addUpload = async (incident: TestIncident, bytes: Buffer, of: UploadOptions = {}): Promise<TestUpload> => {
    const submission = of.submission ?? of.previewOf?.submission ?? (await addSubmission(incident))
    const id = makeId('upload', randomBytes(16))
    const [urlHash, salt] = [randomBytes(32), randomBytes(16)]
    const preview = of.previewOf?.number ?? null
    const facts = await call('reserve_upload', submission.urlHash, id, urlHash, bytes.length, salt, preview)
    const number = Number(facts['number'])
    const declaration = sealBytes(
      [incident.recipient],
      Buffer.from(
        encodeDocument({
          v: 1,
          type: 'declaration',
          upload: id,
          number,
          urlHash: urlHash.toString('hex'),
          length: bytes.length,
          receivedAt: Math.ceil(Date.now() / 60_000) * 60_000,
          name: of.name ?? null,
          mediaType: of.mediaType ?? null,
          lastModified: of.lastModified ?? null,
          previewOf: of.previewOf?.id ?? null,
          from: submission.facts,
          ...of.declared,
        }),
      ),
    )
    const declared = await put(declarationKey(id, randomBytes(8).toString('hex')), declaration)
    await call('declare_upload', urlHash, declaration, declared.key, declared.versionId ?? null)
    const keys: ObjectKey[] = []
    let previous: string | undefined
    let at = 0
    const send = async (to: number): Promise<void> => {
      while (at < to) {
        const plain = bytes.subarray(at, Math.min(to, at + (of.segmentBytes ?? 8 * 1024 * 1024)))
        const random = randomBytes(8).toString('hex')
        const sealed = sealBytes([incident.recipient], plain)
        const stored = await put(segmentKey(id, at, random, previous), sealed)
        const object = JSON.stringify({ key: stored.key, version: stored.versionId ?? null, random })
        const digests = [sha256(salt, plain), sha256(sealed)]
        await call('commit_segment', urlHash, at, plain.length, object, ...digests)
        keys.push(stored.key)
        previous = random
        at += plain.length
      }
    }
    await send(of.arrived ?? bytes.length)
    return { id, number, submission, urlHash, salt, keys, sendRest: () => send(bytes.length), sendTo: send }
  }

  const addDocument = async (of: {
    readonly incident: TestIncident
    readonly submission: TestSubmission
    readonly kind: 'statement' | 'withdrawal' | 'contact'
    readonly number: number | null
    readonly contentOf: (id: string) => string
  }) => {
    const { incident, submission, kind, number } = of
    const id = `${DOCUMENT_PREFIXES[kind]}_${base32(randomBytes(16))}`
    const sealed = sealBytes([incident.recipient], Buffer.from(of.contentOf(id)))
    const owner = parseId('submission', submission.id) ?? makeId('submission', randomBytes(16))
    const stored = await put(DOCUMENT_KEYS[kind](owner, randomBytes(8).toString('hex')), sealed)
    const object = JSON.stringify({ key: stored.key, version: stored.versionId ?? null, keyId: incident.keyId })
    await call('add_document', submission.urlHash, id, kind, number, sealed, object)
    return id
  }

  return {
    ...{ database, folder, stores, keyring, door, log, lines, preserve, query, addIncident, addSubmission, addUpload },
    addStatement(incident, submission, said) {
      const document = (id: string): StatementDocument => ({
        v: 1,
        type: 'statement',
        id,
        receivedAt: 60_000,
        words: null,
        where: null,
        when: null,
        lat: null,
        lon: null,
        language: null,
        from: submission.facts,
        ...said,
      })
      const contentOf = (id: string): string => encodeDocument(document(id))
      return addDocument({ incident, submission, kind: 'statement', number: null, contentOf })
    },
    addWithdrawal: (incident, submission, number) =>
      addDocument({ incident, submission, kind: 'withdrawal', number, contentOf: () => '{}' }),
    addContact(incident, submission, way) {
      const said = { way, safeTime: null, language: null, receivedAt: 60_000, from: submission.facts }
      const contentOf = (id: string): string => encodeDocument({ v: 1, type: 'contact', id, ...said })
      return addDocument({ incident, submission, kind: 'contact', number: null, contentOf })
    },
    run: (task, incident, subject, detail = {}) =>
      preserve({ row: '1', attempt: 1, task, incident, subject, detail }, { signal: new AbortController().signal }),
    query,
    async release() {
      await database.release()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Reads an item's bytes from the vault and opens them with the item's own key. */
export async function readItemBytes(world: TestWorld, item: string): Promise<Buffer> {
  const { openIdentity, openIterable } = await import('@firsthand/sealing')
  const { parseObjectKey } = await import('@firsthand/object-store')
  const known = await world.door.item(item)
  if (!known?.key) throw new Error('no such item')
  const incident = await world.keyring.get(known.key.keyId)
  const key = parseObjectKey(known.vaultKey)
  if (!incident || !key) throw new Error('no key')
  const got = await world.stores.vault.get(
    key,
    known.vaultVersion === undefined ? {} : { versionId: known.vaultVersion },
  )
  if (!got.ok) throw new Error(got.error.code)
  const chunks: Buffer[] = []
  for await (const chunk of openIterable([openIdentity(known.key.sealedIdentity, incident)], got.value.body))
    chunks.push(chunk)
  return Buffer.concat(chunks)
}
