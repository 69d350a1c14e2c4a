// The door without its promises: nothing is sealed and nothing is written to Postgres. The bench starts it by path, as
// a process of its own, to measure what sealing and Postgres cost. It is never imported.
import { createHash, randomBytes } from 'node:crypto'
import type { IntakeDoor, UploadFacts } from '@firsthand/database/intake'
import { base32, err, makeId, ok, type Result } from '@firsthand/domain'
import { openDropForIntake, parseStoreConfig } from '@firsthand/object-store'
import { createLogger, createShutdown, systemClock } from '@firsthand/runtime'
import { generateIdentity } from '@firsthand/sealing'
import { Hono } from 'hono'
import { ADMIT_ALL } from './abuse/guard.ts'
import { startHttpServer } from './http/http-server.ts'
import type { DoorEnv } from './http/request-body.ts'
import type { IntakeDeps } from './intake-deps.ts'
import { createByteBudget } from './segments/byte-budget.ts'
import type { SealingRun } from './segments/sealing-run.ts'
import { createSlots } from './segments/slots.ts'
import { createCapabilityMaker } from './submissions/capability-maker.ts'
import { createHolders } from './takeover/holders.ts'
import { addTusRoutes } from './tus/tus-routes.ts'

const log = createLogger({ process: 'intake' })

/** Keeps the bytes as they come and computes only the digest that a signed request needs. */
function bareRun({ start }: { readonly start: number }): SealingRun {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    add(chunk) {
      length += chunk.length
      hash.update(chunk)
      pieces.push(chunk)
    },
    finish: () => ({
      start,
      length,
      pieces,
      sealedBytes: length,
      saltedSha256: Buffer.alloc(0),
      sealedSha256: hash.digest(),
    }),
  }
}

const { recipient } = generateIdentity()
const uploads = new Map<string, UploadFacts>()
const known = (hash: Buffer): Result<UploadFacts, { readonly code: 'capability-unknown' }> => {
  const facts = uploads.get(hash.toString('hex'))
  return facts ? ok(facts) : err({ code: 'capability-unknown' })
}
const keep = (hash: Buffer, facts: UploadFacts): Result<UploadFacts, never> => {
  uploads.set(hash.toString('hex'), facts)
  return ok(facts)
}

/** Keeps submissions and uploads in memory, with only the fields that an upload needs. */
const door = {
  submission: async () =>
    ok({
      submission: makeId('submission', randomBytes(16)),
      source: 'witness',
      urlHash: '',
      codeHash: '',
      replyRecipient: '',
      files: 0,
      incident: { id: makeId('incident', randomBytes(16)), slug: 'bare', exercise: true, recipient },
    }),
  reserveUpload: async (u: { readonly urlHash: Buffer; readonly id: string; readonly length: number | undefined }) =>
    keep(u.urlHash, newFacts(u.id, u.length ?? null)),
  declareUpload: async ({ urlHash }: { readonly urlHash: Buffer }) => {
    const found = known(urlHash)
    return found.ok ? keep(urlHash, { ...found.value, state: 'open' }) : found
  },
  upload: async (urlHash: Buffer) => known(urlHash),
  takeUpload: async (urlHash: Buffer) => known(urlHash),
  releaseUpload: async () => undefined,
  commitSegment: async (s: {
    readonly urlHash: Buffer
    readonly start: number
    readonly length: number
    readonly object: { readonly random: string }
  }) => {
    const found = known(s.urlHash)
    if (!found.ok) return found
    const offset = s.start + s.length
    const state = offset === found.value.length ? 'complete' : 'open'
    return keep(s.urlHash, { ...found.value, offset, state, lastRandom: s.object.random })
  },
}

const parseFacts = (value: object): UploadFacts => value as UploadFacts
const parseDoor = (value: object): IntakeDoor => value as IntakeDoor
const newFacts = (upload: string, length: number | null): UploadFacts =>
  parseFacts({
    upload,
    submission: makeId('submission', randomBytes(16)),
    number: 1,
    state: 'reserved',
    length,
    offset: 0,
    segments: 0,
    lastRandom: null,
    salt: '00',
    expiresAt: Date.now() + 60_000,
    recipient,
    holder: null,
    incidentState: 'drill',
    maxBytes: 64 * 1024 ** 3,
  })

const storeConfig = parseStoreConfig(process.env, 'intake')
if (!storeConfig.ok) throw new Error(`settings: ${storeConfig.error.names.join(', ')}`)
const shutdown = createShutdown({ log, graceMs: 10_000 })
const parseDeps = (value: object): IntakeDeps => value as IntakeDeps
const app = new Hono<DoorEnv>()
addTusRoutes(
  app,
  parseDeps({
    put: (await openDropForIntake(storeConfig.value)).put,
    slots: createSlots(32),
    putLimitMs: 30_000,
    startRun: bareRun,
    door: parseDoor(door),
    budget: createByteBudget(256 * 1024 * 1024),
    holders: createHolders(),
    instance: base32(randomBytes(10)),
    guard: ADMIT_ALL,
    log,
    clock: systemClock,
    random: Math.random,
    capabilities: createCapabilityMaker(randomBytes(32)),
    stopping: shutdown.signal,
  }),
)
const server = await startHttpServer({ app, port: 0, host: '127.0.0.1', log })
shutdown.onClose('server', () => server.close())
log.event('process.ready', { port: server.port })
