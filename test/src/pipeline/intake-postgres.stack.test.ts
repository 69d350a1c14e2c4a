import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool, roleUrl } from '@firsthand/database'
import { migrate } from '@firsthand/database/migrate'
import { preparePostgres, waitUntil } from '@firsthand/local'
import { createLocalStores } from '@firsthand/object-store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSubmission, makeUpload, openUpload, patch } from '../../../services/intake/src/intake.test-kit.ts'
import { type IntakeProcess, startIntake } from '../../../services/intake/src/intake-process.test-kit.ts'
import { startPatch } from '../../../services/intake/src/slow-sender.test-kit.ts'
import { openIncidentIn } from '../bench/ground/bench-incident.ts'
import { noRegistry } from '../services/no-registry.ts'
import { findTestPrograms } from '../services/programs.ts'

/** Longer than the default time for which intake holds a request, because Postgres may start slowly here. */
const PATIENT = { INTAKE_PATIENCE_MS: '600000' }

/** A Postgres of this file's own, because it is stopped during an upload. */
type Running = Awaited<ReturnType<Awaited<ReturnType<typeof preparePostgres>>['launch']>>

let dir: string
let postgres: Awaited<ReturnType<typeof preparePostgres>>
let running: Running
let pool: ReturnType<typeof createPool>
let intake: IntakeProcess

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'firsthand-restart-'))
  const { setpriv, unshare } = (await findTestPrograms()).paths
  postgres = await preparePostgres({
    folder: join(dir, 'postgres'),
    logFile: join(dir, 'postgres.log'),
    tools: { setpriv, unshare },
    registry: noRegistry,
  })
  running = await postgres.launch()
  await migrate({ ownerUrl: postgres.ownerUrl })
  pool = createPool({ url: postgres.ownerUrl, max: 2, onError: () => undefined })
  intake = await startIntake({
    databaseUrl: roleUrl(postgres.ownerUrl, 'intake'),
    data: join(dir, 'data'),
    env: PATIENT,
  })
})
afterAll(async () => {
  await intake?.end('SIGKILL')
  await pool?.end()
  await running?.stop()
  await rm(dir, { recursive: true, force: true })
})

const offsetInPostgres = async (): Promise<number> => {
  const { rows } = await pool.query<{ offset: number }>('select "offset" from public_zone.upload')
  return rows[0]?.offset ?? -1
}

test('Postgres is restarted in the middle of an upload: its sender notices only a wait', async () => {
  const { slug, incident, identity } = await openIncidentIn(pool)
  const file = randomBytes(1_000_000)
  const { submission } = await makeSubmission(intake.url, slug)
  const url = await makeUpload(intake.url, submission, { 'Upload-Length': String(file.length) })
  expect((await patch(url, 0, file.subarray(0, 300_000))).status).toBe(204)
  const sender = await startPatch(url, 300_000, file.length - 300_000)
  await sender.send(file.subarray(300_000, 600_000))
  await waitUntil({ what: 'the upload to be held', limitMs: 180_000 }, async () => {
    const { rows } = await pool.query('select 1 from public_zone.upload where holder is not null')
    return rows[0]
  })
  await running.stop()
  // New requests are told to retry, at once or when Postgres is back. None gets a server error.
  await sender.send(file.subarray(600_000))
  const answers = intake.lines.length
  await waitUntil({ what: 'the commit to fail', limitMs: 180_000 }, () =>
    intake.lines.slice(answers).find((line) => line.includes('segment.failed')),
  )
  const refused = await fetch(`${intake.url}/${slug}/submissions`, { method: 'POST' })
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  running = await postgres.launch()
  const answer = await sender.answer()
  expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, String(file.length)])
  expect(await offsetInPostgres()).toBe(file.length)

  const looked = { db: { owner: pool }, stores: createLocalStores(join(dir, 'data', 'objects')) }
  const { rows } = await pool.query<{ id: string }>('select id from public_zone.upload where incident_id = $1', [
    incident,
  ])
  expect((await openUpload(looked, rows[0]?.id ?? '', identity)).equals(file)).toBe(true)
}, 600_000)
