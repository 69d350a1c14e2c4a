import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Ground,
  makeSubmission,
  makeUpload,
  offsetOf,
  openUpload,
  patch,
  prepareGround,
  serve,
  TUS,
  uploadsOf,
} from './intake.test-kit.ts'

let ground: Ground
let door: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  ground = await prepareGround()
  door = await serve(await ground.deps())
})
afterAll(async () => {
  await door.close()
  await ground.release()
})

const create = (submission: string, headers: Record<string, string>) =>
  fetch(door.url + submission, { method: 'POST', headers: { ...TUS, ...headers } })
const known = (length: number) => ({ 'Upload-Length': String(length) })
const DEFERRED = { 'Upload-Defer-Length': '1' }
async function told(answer: Response): Promise<readonly unknown[]> {
  const body = await answer.json()
  return [answer.status, body.code, body.limit]
}
const change = (id: string, column: string, value: number | null) =>
  ground.db.owner.query(`update platform.incident set ${column} = $2 where id = $1`, [id, value])

describe('limits are announced', () => {
  test('in the answer to a new sending, to OPTIONS, and in the refusal', async () => {
    const incident = await ground.openIncident({ max_file_bytes: 1000, max_files: 3, max_submission_bytes: 2000 })
    const answer = await fetch(`${door.url}/${incident.slug}/submissions`, { method: 'POST' })
    const made = await answer.json()
    expect(made).toMatchObject({ maxFileBytes: 1000, maxFiles: 3, maxSubmissionBytes: 2000 })
    const maxSize = async (url: string) => (await fetch(url, { method: 'OPTIONS' })).headers.get('tus-max-size')
    expect(await maxSize(door.url + made.submission)).toBe('1000')
    expect(await maxSize(await makeUpload(door.url, made.submission, DEFERRED))).toBe('1000')
    expect(await maxSize(`${door.url}/files/s/unknown`)).toBeNull()
    const refused = await create(made.submission, known(1001))
    expect(refused.headers.get('tus-max-size')).toBe('1000')
    expect(await told(refused)).toEqual([413, 'too-large', 1000])
  })
})

describe('a sending', () => {
  test('has a byte limit: a declared size counts at once, and so do the bytes of a withdrawn file', async () => {
    const incident = await ground.openIncident({ max_file_bytes: 1000, max_submission_bytes: 1500 })
    const { submission } = await makeSubmission(door.url, incident.slug)
    const first = await makeUpload(door.url, submission, known(1000))
    expect(await told(await create(submission, known(501)))).toEqual([413, 'sending-full', 1500])
    await makeUpload(door.url, submission, known(500))
    expect(await told(await create(submission, known(1)))).toEqual([413, 'sending-full', 1500])
    expect(await told(await create(submission, DEFERRED))).toEqual([413, 'sending-full', 1500])
    await patch(first, 0, Buffer.alloc(100))
    await fetch(first, { method: 'DELETE', headers: TUS })
    await makeUpload(door.url, submission, known(900))
    expect((await create(submission, known(1))).status).toBe(413)
    // The phone's preview of a file does not count towards the limit of files.
    const other = (await makeSubmission(door.url, incident.slug)).submission
    await makeUpload(door.url, other, known(1000))
    await makeUpload(door.url, other, known(500))
    const preview = { ...known(600), 'Upload-Metadata': `previewof ${Buffer.from('1').toString('base64')}` }
    expect((await create(other, preview)).status).toBe(201)
  })

  test('a file whose size is declared last is kept up to the rest of its sending’s limit', async () => {
    const incident = await ground.openIncident({ max_file_bytes: 100_000, max_submission_bytes: 30_000 })
    const { submission } = await makeSubmission(door.url, incident.slug)
    const one = await makeUpload(door.url, submission, DEFERRED)
    expect((await patch(one, 0, Buffer.alloc(10_000))).status).toBe(204)
    const two = await makeUpload(door.url, submission, known(15_000))
    expect(await told(await patch(one, 10_000, Buffer.alloc(5001)))).toEqual([413, 'sending-full', 30_000])
    expect(await offsetOf(one)).toBe(10_000)
    expect((await patch(one, 10_000, Buffer.alloc(5000))).status).toBe(204)
    const end = { 'Upload-Length': '15000' }
    expect((await patch(one, 15_000, Buffer.alloc(0), end)).status).toBe(204)
    // The upload can use the space that was reserved for its declared size.
    expect((await patch(two, 0, Buffer.alloc(15_000))).status).toBe(204)
    const states = (await uploadsOf(ground, incident.id)).map(({ state, offset }) => [state, offset])
    expect(states).toEqual([
      ['complete', 15_000],
      ['complete', 15_000],
    ])
  })

  test('a lowered limit cuts no running upload', async () => {
    const incident = await ground.openIncident({ max_file_bytes: 50_000, max_submission_bytes: 100_000 })
    const { submission } = await makeSubmission(door.url, incident.slug)
    const told1 = await makeUpload(door.url, submission, known(50_000))
    const deferred = await makeUpload(door.url, submission, DEFERRED)
    await change(incident.id, 'max_file_bytes', 10)
    const bytes = randomBytes(50_000)
    expect((await patch(told1, 0, bytes)).status).toBe(204)
    expect((await patch(deferred, 0, Buffer.alloc(40_000))).status).toBe(204)
    expect((await patch(deferred, 40_000, Buffer.alloc(0), { 'Upload-Length': '40000' })).status).toBe(204)
    expect((await create(submission, known(11))).status).toBe(413)
    const [made] = await uploadsOf(ground, incident.id)
    expect((await openUpload(ground, made?.id ?? '', incident.identity)).equals(bytes)).toBe(true)
  })

  test('a form that exceeds the limit says so, and keeps the files that fit', async () => {
    const incident = await ground.openIncident({ max_file_bytes: 20_000, max_submission_bytes: 45_000 })
    const form = new FormData()
    for (const [at, size] of [10_000, 30_000, 15_000].entries())
      form.append('file', new Blob([Buffer.alloc(size, at)]), `${at}`)
    const answer = await fetch(`${door.url}/${incident.slug}/send`, { method: 'POST', body: form })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('still on your phone')
    const kept = (await uploadsOf(ground, incident.id)).map(({ state, offset }) => [state, offset])
    expect(kept[0]).toEqual(['complete', 10_000])
    expect(kept.reduce((sum, [, offset]) => sum + Number(offset), 0)).toBeLessThanOrEqual(45_000)
  })
})

describe('a collection', () => {
  test('has a byte limit, checked when a file is created; running uploads go on', async () => {
    const incident = await ground.openIncident({ max_incident_bytes: 1000 })
    const one = await makeSubmission(door.url, incident.slug)
    const url = await makeUpload(door.url, one.submission, known(900))
    const two = await makeSubmission(door.url, incident.slug)
    const refused = await create(two.submission, known(101))
    expect(refused.headers.get('retry-after')).toBe('300')
    expect((await told(refused)).slice(0, 2)).toEqual([507, 'collection-full'])
    await change(incident.id, 'max_incident_bytes', 10)
    expect((await patch(url, 0, Buffer.alloc(900))).status).toBe(204)
    await change(incident.id, 'max_incident_bytes', null)
    expect((await create(two.submission, known(101))).status).toBe(201)
  })

  test('has a limit of concurrent files; a complete or abandoned one makes room', async () => {
    const incident = await ground.openIncident({ max_open_uploads: 2 })
    const { submission } = await makeSubmission(door.url, incident.slug)
    const url = await makeUpload(door.url, submission, known(5))
    await makeUpload(door.url, submission, known(5))
    expect((await told(await create(submission, known(5)))).slice(0, 2)).toEqual([503, 'busy'])
    await patch(url, 0, Buffer.alloc(5))
    expect((await create(submission, known(5))).status).toBe(201)
    await ground.db.owner.query(
      `update public_zone.upload set appended_at = now() - interval '2 hours' where incident_id = $1`,
      [incident.id],
    )
    expect((await create(submission, known(5))).status).toBe(201)
  })
})
