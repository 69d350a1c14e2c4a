import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
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
  TUS,
  uploadsOf,
} from './intake.test-kit.ts'
import { startIntake } from './intake-process.test-kit.ts'
import { createByteBudget } from './segments/byte-budget.ts'
import { createSlots } from './segments/slots.ts'

/**
 * The store is unavailable, slow or full, or the clock is set back: nothing acknowledged is lost, and uploads continue.
 */
let ground: Ground
const ends: (() => Promise<unknown>)[] = []
type Put = Ground['stores']['drop']['put']

beforeAll(async () => {
  ground = await prepareGround()
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
  await ground.release()
})

async function serveHere(changes = {}) {
  const server = await serve(await ground.deps(changes))
  ends.push(() => server.close())
  return server
}

async function newUpload(base: string, incident: OpenedIncident, length: number): Promise<string> {
  const { submission } = await makeSubmission(base, incident.slug)
  return makeUpload(base, submission, { 'Upload-Length': String(length) })
}

const isKept = async (from: Ground, incident: OpenedIncident, file: Buffer): Promise<boolean> => {
  const row = (await uploadsOf(from, incident.id)).at(-1)
  return row?.state === 'complete' && (await openUpload(from, row.id, incident.identity)).equals(file)
}

test('while a store answers 503, received bytes wait in memory, and nobody has to send them again', async () => {
  const trouble = { isAway: false, refused: 0 }
  const put: Put = (...given) => {
    if (!trouble.isAway) return ground.stores.drop.put(...given)
    trouble.refused += 1
    return Promise.resolve({ ok: false, error: { code: 'unavailable', cause: 'http-503' } })
  }
  const server = await serveHere({ put, patienceMs: 60_000 })
  const incident = await ground.openIncident()
  const file = randomBytes(200_000)
  const url = await newUpload(server.url, incident, file.length)
  expect((await patch(url, 0, file.subarray(0, 50_000))).status).toBe(204)
  trouble.isAway = true
  const waiting = patch(url, 50_000, file.subarray(50_000))
  await eventually('the store refused four times', () => trouble.refused >= 4, 60_000)
  const { rows } = await ground.db.owner.query('select "offset" from public_zone.upload where incident_id = $1', [
    incident.id,
  ])
  expect(rows).toEqual([{ offset: 50_000 }])
  // A new sender is refused at once and told when to come back, instead of having to wait.
  const { submission } = await makeSubmission(server.url, incident.slug)
  const refused = await fetch(server.url + submission, { method: 'POST', headers: { ...TUS, 'Upload-Length': '5' } })
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  trouble.isAway = false
  const answer = await waiting
  expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, '200000'])
  const row = (await uploadsOf(ground, incident.id))[0]
  expect((await openUpload(ground, row?.id ?? '', incident.identity)).equals(file)).toBe(true)
})

test('with a slow store readers wait, memory stays within its budget, and no running upload is refused', async () => {
  const budget = createByteBudget(1024 * 1024)
  const seen = { most: 0, atOnce: 0, mostAtOnce: 0 }

  const put: Put = async (...given) => {
    seen.atOnce += 1
    seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce)
    seen.most = Math.max(seen.most, budget.held)
    // Makes the store much slower than the sender.
    await new Promise((resolve) => setTimeout(resolve, 30))
    seen.atOnce -= 1
    return ground.stores.drop.put(...given)
  }
  const server = await serveHere({ put, budget, slots: createSlots(2) })
  const incidents = await Promise.all([1, 2, 3, 4].map(() => ground.openIncident()))
  const files = incidents.map(() => randomBytes(2_000_000))
  const urls = await Promise.all(incidents.map((incident) => newUpload(server.url, incident, 2_000_000)))
  const answers = await Promise.all(urls.map((url, n) => patch(url, 0, files[n] ?? Buffer.alloc(0))))
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204])
  for (const [n, incident] of incidents.entries())
    expect(await isKept(ground, incident, files[n] ?? Buffer.alloc(0))).toBe(true)
  // The limit, plus at most one chunk of each upload.
  expect(seen.most).toBeLessThanOrEqual(1024 * 1024 + 4 * 128 * 1024)
  expect(seen.mostAtOnce).toBeLessThanOrEqual(2)
  expect(budget.held).toBe(0)
})

/**
 * The command that gives the process a mount namespace, in which the test can mount a file system of eight megabytes.
 */
const OWN_MOUNTS = ['unshare', '--user', '--map-root-user', '--mount']
const canMount =
  spawnSync(OWN_MOUNTS[0] ?? '', [...OWN_MOUNTS.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

test.skipIf(!canMount && process.env['CI'] !== 'true')(
  'a full disk is refused with a time to come back; when there is room the upload resumes at its offset (skipped without mounts)',
  async () => {
    // The real path, because a symbolic link would lead out of the process's mounts.
    const data = await realpath(await mkdtemp(join(tmpdir(), 'firsthand-full-')))
    ends.push(() => rm(data, { recursive: true, force: true }))
    const objects = join(data, 'objects')
    await mkdir(objects)
    const mount = `mount -t tmpfs -o size=8m tmpfs ${objects} && exec "$@"`
    const intake = await startIntake({
      databaseUrl: ground.db.urlOf('intake'),
      data,
      wrap: [...OWN_MOUNTS, 'sh', '-c', mount, 'sh'],
    })
    ends.push(() => intake.end('SIGKILL'))
    const seenFromHere = join(`/proc/${intake.child.pid}/root`, objects)
    const kept: Ground = { ...ground, stores: createLocalStores(seenFromHere) }
    const incident = await ground.openIncident()
    const file = randomBytes(3_000_000)
    const url = await newUpload(intake.url, incident, file.length)
    expect((await patch(url, 0, file.subarray(0, 500_000))).status).toBe(204)
    const filler = join(seenFromHere, 'filler')
    await writeFile(filler, Buffer.alloc(6_500_000))
    const refused = await patch(url, 500_000, file.subarray(500_000))
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await offsetOf(url)).toBe(500_000)
    await rm(filler)
    expect((await patch(url, 500_000, file.subarray(500_000))).status).toBe(204)
    expect(await isKept(kept, incident, file)).toBe(true)
  },
)

test('a clock set back by a day during an upload keeps nobody waiting and loses nothing', async () => {
  const clock = { ms: Date.now() }
  const server = await serveHere({ clock: () => clock.ms })
  const incident = await ground.openIncident()
  const file = randomBytes(120_000)
  const url = await newUpload(server.url, incident, file.length)
  const before = await patch(url, 0, file.subarray(0, 60_000))
  clock.ms -= 86_400_000
  expect(await offsetOf(url)).toBe(60_000)
  const after = await patch(url, 60_000, file.subarray(60_000, 90_000))
  expect(after.status).toBe(204)
  // Postgres decides what has expired, because all intakes share its clock.
  const expiry = (answer: Response): number => Date.parse(answer.headers.get('upload-expires') ?? '')
  expect(expiry(after)).toBeGreaterThanOrEqual(expiry(before))
  const second = await newUpload(server.url, incident, 10)
  expect((await patch(second, 0, randomBytes(10))).status).toBe(204)
  expect((await patch(url, 90_000, file.subarray(90_000))).status).toBe(204)
  const [row] = await uploadsOf(ground, incident.id)
  expect((await openUpload(ground, row?.id ?? '', incident.identity)).equals(file)).toBe(true)
})
