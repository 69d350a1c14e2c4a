import { createHash, randomBytes, scryptSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, createPool } from '@firsthand/database/command'
import { makeTotpSecret } from '@firsthand/database/command/sign-in'
import { type Id, type IdKind, makeId, type Role } from '@firsthand/domain'
import { createLocalStores } from '@firsthand/object-store'
import { createLogger } from '@firsthand/runtime'
import { createFolderKeyring, generateIdentity, OFFICERS_KEY, sealSecondFactor } from '@firsthand/sealing'
import type { Hono } from 'hono'
import { Secret, TOTP } from 'otpauth'
import {
  createTestDatabase,
  holdSlot,
  type TestDatabase,
} from '../../../packages/database/src/test-database.test-kit.ts'
import { mayUse } from './access/access-table.ts'
import { createCommand } from './create-command.ts'
import type { CommandDeps } from './door/command-deps.ts'
import type { CommandEnv } from './door/command-env.ts'
import { createEvidenceReader } from './evidence/evidence-reader.ts'
import { createLiveHub } from './live/live-hub.ts'
import { createStreamWatch } from './live/stream-watch.ts'
import { type ArrivalMaker, createArrivalMaker } from './make-arrival.test-kit.ts'
import { createItemMaker, type ItemMaker } from './make-item.test-kit.ts'
import { freeBytesOf } from './operations/preflight/free-bytes.ts'
import { createSecondFactors, type SecondFactors } from './sign-in/second-factors.ts'
import { createSetUp } from './sign-in/set-up.ts'
import { createPasswordQueue, createSignIn } from './sign-in/sign-in.ts'

export const newId = <K extends IdKind>(kind: K): Id<K> => makeId(kind, randomBytes(16))
const ORIGIN = 'http://localhost:4444'
const PASSWORD = 'correct horse battery'
/**
 * Hashes in the format of `hashPassword`, at a sixteenth of its cost, because every sign-in of every test pays for it.
 * The real cost is tested in `packages/database/src/staff/password.test.ts`.
 */
const hashOfAll = (): string => cheapHash(PASSWORD)
const cheapHash = (password: string): string => {
  const salt = randomBytes(16)
  const hash = scryptSync(password, salt, 32, { N: 2 ** 14, r: 1, p: 1 })
  return `scrypt$ln=14,r=1,p=1$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

export interface TestOfficer {
  readonly id: string
  readonly name: string
  readonly password: string
  readonly totpSecret: string
}

export type Ask = (path: string, init?: RequestInit) => Promise<Response>

export interface CommandKit extends ItemMaker, ArrivalMaker {
  readonly database: TestDatabase
  readonly deps: CommandDeps
  /** Path of the key file for officers' second factors. */
  readonly officersKey: string
  readonly secondFactors: SecondFactors
  readonly app: Hono<CommandEnv>
  readonly logged: string[]
  /** Advances the clock that judges sign-in codes. The database keeps its own clock. */
  advance(ms: number): void
  /**
   * Stops the clock that judges sign-in codes. Then only `advance` moves it, and a code's age does not depend on the
   * machine's speed.
   */
  holdClock(): void
  now(): number
  addIncident(facts?: Partial<Record<'slug' | 'title' | 'state' | 'kind', string>>): Promise<string>
  addOfficer(name: string, memberships?: Readonly<Record<string, Role>>): Promise<TestOfficer>
  codeOf(officer: TestOfficer): string
  /**
   * Signs in and returns a function that sends requests as this officer's browser does: cookie, origin, JSON. `to`:
   * another app on the same database.
   */
  signIn(officer: TestOfficer, to?: Hono<CommandEnv>): Promise<Ask>
  /** Requests without a session. */
  ask: Ask
  release(): Promise<void>
}

export async function openCommandKit(overrides: Partial<CommandDeps> = {}): Promise<CommandKit> {
  const database = await createTestDatabase()
  await holdSlot(database.owner)
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-command-'))
  const pool = createPool({ url: database.urlOf('command'), max: 6 })
  const db = createDatabase(pool)
  const stores = createLocalStores(join(folder, 'objects'))
  const keyring = createFolderKeyring(join(folder, 'keys'))
  const logged: string[] = []
  const log = createLogger({ process: 'command', write: (line) => logged.push(line) })
  let shift = 0
  let held: number | undefined
  const now = (): number => (held ?? Date.now()) + shift
  const stopping = new AbortController()
  const officersKey = join(folder, OFFICERS_KEY)
  const secondFactors = createSecondFactors({ db, log, file: officersKey })
  const streams = createStreamWatch({
    db,
    mayFollow: (role) => mayUse(role, 'live-read'),
    onFault: (cause) => log.fault('process.warning', cause, { code: 'streams' }),
  })
  const signing = { ...{ db, clock: now, log, secondFactors, refusalStepMs: 20 }, line: createPasswordQueue() }
  const deps: CommandDeps = {
    ...{ db, log, keyring, clock: now, consoleFiles: undefined, storeKind: 'local-disk', stopping: stopping.signal },
    witnessUrl: new URL('http://localhost:4443'),
    // No worker proves a key or receives a picture in these tests, so the preflight need not wait long.
    checkMs: 4_000,
    store: { kind: 'local-disk', serverClock: async () => undefined, freeBytes: freeBytesOf(folder) },
    evidence: createEvidenceReader({ db, vault: stores.vault, keyring, clock: now }),
    hub: createLiveHub(),
    streams,
    // Reports every change at once, so that a test sees what is new. `settled-changes.test.ts` covers the delay.
    changes: { settle: (_incident, newest) => newest },
    signIn: await createSignIn({ ...signing, hash: async () => hashOfAll() }),
    setUp: createSetUp({ ...signing, hash: async (password) => cheapHash(password) }),
    publicUrl: new URL(ORIGIN),
    ...overrides,
  }
  const app = createCommand(deps)
  const headers = { origin: ORIGIN, host: 'localhost:4444', 'content-type': 'application/json' }
  const askOf =
    (asked: Hono<CommandEnv>): Ask =>
    async (path, init = {}) =>
      asked.request(`${ORIGIN}${path}`, { ...init, headers: { ...headers, ...init.headers } })
  const ask = askOf(app)

  const codeOf = (officer: TestOfficer): string =>
    new TOTP({ secret: Secret.fromBase32(officer.totpSecret) }).generate({ timestamp: now() })

  return {
    ...createItemMaker({ owner: database.owner, stores, keyring }),
    ...createArrivalMaker({ owner: database.owner, stores }),
    ...{ database, deps, app, logged, now, ask, officersKey, secondFactors },
    advance: (ms) => {
      shift += ms
    },
    holdClock: () => {
      held ??= Date.now()
    },
    async addIncident(facts = {}) {
      const id = newId('incident')
      const keyId = newId('key')
      const pair = generateIdentity()
      await keyring.put(keyId, pair.identity)
      await database.owner.query(
        `insert into platform.incident (id, slug, kind, state, exercise, title, place, zone, key_id, recipient, key_probe, key_probe_sha256)
         values ($1, $2, $3, $4, $5, $6, 'Kamppi, Helsinki', 'Europe/Helsinki', $7, $8, '', '')`,
        [
          id,
          facts.slug ?? id.slice(3, 20),
          facts.kind ?? 'event',
          facts.state ?? 'drill',
          (facts.state ?? 'drill') === 'drill',
          facts.title ?? 'A drill',
          keyId,
          pair.recipient,
        ],
      )
      return id
    },
    async addOfficer(name, memberships = {}) {
      const officer = { id: newId('officer'), name, password: PASSWORD, totpSecret: makeTotpSecret() }
      const key = await secondFactors.key()
      if (!key) throw new Error("the officers' key is not there")
      await database.owner.query(
        'insert into staff.officer (id, name, password_hash, totp_sealed) values ($1, $2, $3, $4)',
        [officer.id, name, hashOfAll(), sealSecondFactor(key.recipient, officer.totpSecret)],
      )
      for (const [incident, role] of Object.entries(memberships))
        await database.owner.query('insert into staff.membership (incident_id, officer_id, role) values ($1, $2, $3)', [
          incident,
          officer.id,
          role,
        ])
      return officer
    },
    codeOf,
    async signIn(officer, to = app) {
      const totp = codeOf(officer)
      const body = JSON.stringify({ name: officer.name, password: officer.password, totp })
      const answer = await ask('/api/session', { method: 'POST', body })
      if (answer.status !== 201) throw new Error(`sign-in answered ${answer.status}`)
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
      return (path, init = {}) => askOf(to)(path, { ...init, headers: { cookie, ...init.headers } })
    },
    async release() {
      stopping.abort()
      await streams.close()
      await pool.end()
      await database.release()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
