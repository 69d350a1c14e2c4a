import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIntakeDoor } from '@firsthand/database/intake'
import { base32, makeId } from '@firsthand/domain'
import { DOOR_LANGUAGES } from '@firsthand/door-words'
import { createLocalStores, type ObjectKey, type Stores } from '@firsthand/object-store'
import { createLogger } from '@firsthand/runtime'
import { generateIdentity, type Identity, openBytes, parseIdentity, sealBytes } from '@firsthand/sealing'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { createGuard } from './abuse/guard.ts'
import { createPressure } from './abuse/pressure.ts'
import { NO_FORCE } from './force/force.ts'
import { type HttpLimits, startHttpServer } from './http/http-server.ts'
import { createIntakeApp } from './intake-app.ts'
import type { IntakeDeps } from './intake-deps.ts'
import { type Assets, loadAssets } from './pages/assets.ts'
import { NO_RECORDINGS } from './recordings/recordings.ts'
import { createByteBudget } from './segments/byte-budget.ts'
import { createSlots } from './segments/slots.ts'
import { createCapabilityMaker } from './submissions/capability-maker.ts'
import { createHolders } from './takeover/holders.ts'

export const SECRET = 'a secret of the intakes, long enough for a test'
export const TUS = { 'Tus-Resumable': '1.0.0' } as const
export const OFFSET_TYPE = { 'Content-Type': 'application/offset+octet-stream' } as const

export interface OpenedIncident {
  readonly id: string
  readonly slug: string
  readonly identity: Identity
}

/** A real Postgres, a real store in a temporary folder, and the door on top. */
export interface Ground {
  readonly db: TestDatabase
  readonly dir: string
  readonly stores: Stores
  readonly lines: string[]
  deps(changes?: Partial<IntakeDeps>): Promise<IntakeDeps>
  openIncident(
    settings?: Readonly<Record<string, string | number | boolean | readonly string[]>>,
  ): Promise<OpenedIncident>
  release(): Promise<void>
}

// Cached for all test files of a worker, because packing the page takes a third of a second of a core.
let packed: Promise<Assets> | undefined
function packedOnce(): Promise<Assets> {
  packed ??= loadAssets()
  return packed
}

export async function prepareGround(): Promise<Ground> {
  const db = await createTestDatabase()
  const dir = await mkdtemp(join(tmpdir(), 'firsthand-intake-'))
  const stores = createLocalStores(dir)
  const lines: string[] = []
  return {
    db,
    dir,
    stores,
    lines,
    async deps(changes = {}) {
      const budget = changes.budget ?? createByteBudget(64 * 1024 * 1024)
      const door = changes.door ?? createIntakeDoor(db.poolOf('intake'))
      const now = (): number => performance.now()
      const queue = { waiting: 0, slots: 8 }
      const pressure = createPressure({ budget, queue, calmPerMinute: 100_000, now })
      return {
        put: (key, body, options) => stores.drop.put(key, body, options),
        slots: createSlots(8),
        // Long, because a busy machine's slow disk must not count as unavailable.
        putLimitMs: 60_000,
        door,
        budget,
        guard: createGuard({ door, pressure, secret: Buffer.from(SECRET), clock: () => Date.now(), now }),
        holders: createHolders(),
        instance: base32(randomBytes(10)),
        log: createLogger({ process: 'intake', write: (line) => lines.push(line) }),
        clock: () => Date.now(),
        random: () => 0.5,
        capabilities: createCapabilityMaker(Buffer.from(SECRET)),
        assets: await packedOnce(),
        // Pages are looked at in every language, also in those that nobody has signed.
        languages: { now: async () => DOOR_LANGUAGES },
        force: NO_FORCE,
        recordings: NO_RECORDINGS,
        stopping: new AbortController().signal,
        ...changes,
      }
    },
    openIncident: (settings) => openIncident(db, settings),
    async release() {
      await db.release()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

async function openIncident(
  db: TestDatabase,
  settings: Readonly<Record<string, string | number | boolean | readonly string[]>> = {},
): Promise<OpenedIncident> {
  const { identity, recipient } = generateIdentity()
  const id = makeId('incident', randomBytes(16))
  const row = {
    id,
    slug: `s-${randomBytes(5).toString('hex')}`,
    kind: 'event',
    state: 'drill',
    exercise: true,
    title: 'Fire at the harbour',
    key_id: makeId('key', randomBytes(16)),
    recipient,
    key_probe: sealBytes([recipient], randomBytes(16)),
    key_probe_sha256: randomBytes(32),
    key_proven_at: new Date(),
    ...settings,
  }
  const names = Object.keys(row)
  await db.owner.query(
    `insert into platform.incident (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return { id, slug: row.slug, identity }
}

export async function serve(deps: IntakeDeps, limits: Partial<HttpLimits> = {}) {
  const { log } = deps
  const server = await startHttpServer({ app: createIntakeApp(deps), port: 0, host: '127.0.0.1', log, limits })
  return { ...server, url: `http://127.0.0.1:${server.port}` }
}

export const freshKey = (): string => randomBytes(24).toString('base64url')

export interface Made {
  readonly submission: string
  readonly code: string
  /** The code in digits; null for an old code. */
  readonly digits: string | null
}

export async function makeSubmission(base: string, slug: string, key = freshKey()): Promise<Made> {
  const answer = await fetch(`${base}/${slug}/submissions`, { method: 'POST', headers: { 'Idempotency-Key': key } })
  if (answer.status !== 201) throw new Error(`submission: ${answer.status} ${await answer.text()}`)
  return parseMade(await answer.json())
}

const parseMade = (value: unknown): Made => value as Made

/** Creates an upload and returns its whole URL. */
export async function makeUpload(base: string, submission: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(base + submission, { method: 'POST', headers: { ...TUS, ...headers } })
  const location = answer.headers.get('location')
  if (answer.status !== 201 || location === null) throw new Error(`upload: ${answer.status} ${await answer.text()}`)
  return base + location
}

export const patch = (url: string, offset: number, body: Buffer, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'PATCH',
    headers: { ...TUS, ...OFFSET_TYPE, 'Upload-Offset': String(offset), ...headers },
    body: new Uint8Array(body),
  })

export async function offsetOf(url: string): Promise<number> {
  const answer = await fetch(url, { method: 'HEAD', headers: TUS })
  return answer.status === 200 ? Number(answer.headers.get('upload-offset')) : -answer.status
}

/** Gives access to the rows and the stored objects. */
export interface StoredData {
  readonly db: Pick<TestDatabase, 'owner'>
  readonly stores: Stores
}

/** Opens the segments of an upload and joins them in order. Throws unless they are exactly the acknowledged bytes. */
export async function openUpload(ground: StoredData, upload: string, identity: Identity): Promise<Buffer> {
  const { rows } = await ground.db.owner.query<{ start: number; length: number; object_key: string }>(
    'select start, length, object_key from public_zone.segment where upload_id = $1 order by start',
    [upload],
  )
  const parts: Buffer[] = []
  let at = 0
  for (const row of rows) {
    if (row.start !== at) throw new Error('a hole between two segments')
    const plain = await openObject(ground, row.object_key, identity)
    if (plain.length !== row.length) throw new Error('a segment of another length')
    parts.push(plain)
    at += row.length
  }
  return Buffer.concat(parts)
}

export async function openObject(ground: StoredData, key: string, identity: Identity): Promise<Buffer> {
  const got = await ground.stores.drop.get(parseKnownKey(key))
  if (!got.ok) throw new Error(`no object: ${got.error.code}`)
  const pieces: Buffer[] = []
  for await (const piece of got.value.body) pieces.push(piece)
  const opener = parseIdentity(identity)
  if (!opener) throw new Error('no identity')
  return Buffer.from(openBytes([opener], Buffer.concat(pieces)))
}

const parseKnownKey = (key: string): ObjectKey => key as ObjectKey

export interface UploadRow {
  readonly id: string
  readonly number: number
  readonly state: string
  readonly length: number | null
  readonly offset: number
  readonly declaration_key: string
}

export async function uploadsOf(ground: Ground, slugId: string): Promise<readonly UploadRow[]> {
  const { rows } = await ground.db.owner.query<UploadRow>(
    'select id, number, state, length, "offset", declaration_key from public_zone.upload where incident_id = $1 order by seq',
    [slugId],
  )
  return rows
}

export async function eventually(
  what: string,
  isTrue: () => Promise<boolean> | boolean,
  limitMs = 120_000,
): Promise<void> {
  const until = Date.now() + limitMs
  while (!(await isTrue())) {
    if (Date.now() > until) throw new Error(`did not happen: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
