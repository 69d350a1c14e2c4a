import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalStores } from '@firsthand/object-store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  eventually,
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  offsetOf,
  openUpload,
  patch,
  prepareGround,
  serve,
  uploadsOf,
} from './intake.test-kit.ts'
import { type IntakeProcess, startIntake } from './intake-process.test-kit.ts'
import { startPatch } from './slow-sender.test-kit.ts'

/**
 * Several intakes serve one incident. The database's compare-and-set of the offset decides which write counts.
 * Everything else only saves time.
 */
let ground: Ground
const ends: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  ground = await prepareGround()
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
  await ground.release()
})

const idOf = async (incident: OpenedIncident): Promise<string> =>
  (await uploadsOf(ground, incident.id)).at(-1)?.id ?? ''

async function newUpload(base: string, incident: OpenedIncident, length: number): Promise<string> {
  const { submission } = await makeSubmission(base, incident.slug)
  return makeUpload(base, submission, { 'Upload-Length': String(length) })
}

async function startTwo(data: string): Promise<readonly [IntakeProcess, IntakeProcess]> {
  const options = { databaseUrl: ground.db.urlOf('intake'), data }
  const [one, other] = await Promise.all([startIntake(options), startIntake(options)])
  ends.push(
    () => one.end('SIGKILL'),
    () => other.end('SIGKILL'),
  )
  await eventually('both listen', async () => {
    const { rows } = await ground.db.owner.query(
      `select 1 from pg_stat_activity where datname = current_database() and query = 'listen intake_takeover'`,
    )
    return rows.length === 2
  })
  return [one, other]
}

test('a second process takes over a running upload, and the first reports the offset', async () => {
  const data = await mkdtemp(join(tmpdir(), 'firsthand-two-'))
  ends.push(() => rm(data, { recursive: true, force: true }))
  const kept: Ground = { ...ground, stores: createLocalStores(join(data, 'objects')) }
  const [one, other] = await startTwo(data)
  const incident = await ground.openIncident()
  const file = randomBytes(900_000)
  const url = await newUpload(one.url, incident, file.length)
  const there = url.replace(one.url, other.url)
  // Back and forth, like a phone that switches between two connections.
  let at = 0
  for (const [from, to] of [
    [url, there],
    [there, url],
  ] as const) {
    const sender = await startPatch(from, at, file.length - at)
    await sender.send(file.subarray(at, at + 300_000))
    await sender.isRead()
    // A request to the second intake waits at most two seconds until the first one releases the upload. A busy machine
    // may need longer, so the request is repeated.
    await eventually('it was handed over', async () => (await offsetOf(to)) === at + 300_000)
    const answer = await sender.answer()
    at += 300_000
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([409, String(at)])
  }
  expect((await patch(url, at, file.subarray(at))).status).toBe(204)
  expect((await openUpload(kept, await idOf(incident), incident.identity)).equals(file)).toBe(true)
})

test('writers that know nothing of each other never mix bytes: acknowledged bytes are the writer’s own', async () => {
  const blind = {
    hold: () => () => {},
    isHeld: () => false,
    requestRelease: async () => {},
    releaseAll: async () => {},
  }
  const deps = await ground.deps()
  const unheld = async (...given: Parameters<typeof deps.door.upload>) => {
    const found = await deps.door.upload(...given)
    return found.ok ? { ...found, value: { ...found.value, holder: null } } : found
  }
  const server = await serve({ ...deps, holders: blind, door: { ...deps.door, upload: unheld } })
  ends.push(() => server.close())
  const incident = await ground.openIncident()
  const length = 240_000
  const url = await newUpload(server.url, incident, length)
  const told: { readonly writer: number; readonly from: number; readonly to: number }[] = []
  const conflicts = { count: 0 }
  const write = async (writer: number): Promise<void> => {
    const mine = Buffer.alloc(length, writer)
    for (let at = 0; at < length; ) {
      const answer = await patch(url, at, mine.subarray(at, at + 7000))
      const offset = Number(answer.headers.get('upload-offset'))
      if (answer.status === 204) told.push({ writer, from: at, to: offset })
      else conflicts.count += 1
      expect([204, 409]).toContain(answer.status)
      at = offset
    }
  }
  await Promise.all([1, 2, 3, 4].map(write))
  const whole = await openUpload(ground, await idOf(incident), incident.identity)
  expect(whole.length).toBe(length)
  expect(conflicts.count).toBeGreaterThan(0)
  for (const { writer, from, to } of told) expect(whole.subarray(from, to).every((byte) => byte === writer)).toBe(true)
  // No byte was acknowledged twice, and every byte was acknowledged.
  expect(told.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(length)
})
