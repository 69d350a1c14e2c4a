import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  freshKey,
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  offsetOf,
  patch,
  prepareGround,
  serve,
  TUS,
} from '../intake.test-kit.ts'

let ground: Ground
let incident: OpenedIncident
let door: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  door = await serve(await ground.deps())
})
afterAll(async () => {
  await door.close()
  await ground.release()
})

const DEFERRED = { 'Upload-Defer-Length': '1' }
const create = (submission: string, headers: Record<string, string>, key = freshKey()) =>
  fetch(door.url + submission, { method: 'POST', headers: { ...TUS, 'Idempotency-Key': key, ...headers } })
const previewOf = (number: number, length = 100) => ({
  'Upload-Length': String(length),
  'Upload-Metadata': `previewof ${Buffer.from(String(number)).toString('base64')}`,
})
const codeOf = async (answer: Response): Promise<[number, string]> => {
  const { code } = (await answer.json()) as { code: string }
  return [answer.status, code]
}
const ask = (path: string, body: unknown) =>
  fetch(door.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
const begin = async () => (await makeSubmission(door.url, incident.slug)).submission

test('the same key with another size, or for a preview, is not a repeated creation', async () => {
  const submission = await begin()
  const key = freshKey()
  const first = await create(submission, { 'Upload-Length': '100' }, key)
  expect(first.status).toBe(201)
  for (const headers of [{ 'Upload-Length': '100' }, DEFERRED]) {
    const again = await create(submission, headers, key)
    expect([again.status, again.headers.get('location')]).toEqual([201, first.headers.get('location')])
  }
  expect(await codeOf(await create(submission, { 'Upload-Length': '10' }, key))).toEqual([400, 'length-changed'])
  expect(await codeOf(await create(submission, previewOf(1), key))).toEqual([400, 'malformed'])
  const small = freshKey()
  expect((await create(submission, previewOf(1), small)).status).toBe(201)
  expect((await create(submission, previewOf(1), small)).status).toBe(201)
  expect(await codeOf(await create(submission, { 'Upload-Length': '100' }, small))).toEqual([400, 'malformed'])
  const later = freshKey()
  const deferred = await create(submission, DEFERRED, later)
  const told = await create(submission, { 'Upload-Length': '7' }, later)
  expect([told.status, told.headers.get('location')]).toEqual([201, deferred.headers.get('location')])
})

test('a second preview of a file is refused as such, and not with "the file is kept"', async () => {
  const submission = await begin()
  await create(submission, { 'Upload-Length': '100' })
  expect((await create(submission, previewOf(1))).status).toBe(201)
  const second = await create(submission, previewOf(1))
  const { code, message } = (await second.json()) as { code: string; message: string }
  expect([second.status, code]).toEqual([409, 'preview-there'])
  expect(message).toContain('still on your phone')
  expect(message).not.toContain('kept')
})

test('a size that the body itself contradicts is not recorded', async () => {
  const url = await makeUpload(door.url, await begin(), DEFERRED)
  expect((await patch(url, 0, Buffer.from('abc'))).status).toBe(204)
  const cut = await patch(url, 3, Buffer.from('defgh'), { 'Upload-Length': '5' })
  expect(await codeOf(cut)).toEqual([413, 'beyond-length'])
  const none = await patch(url, 3, Buffer.from('defgh'), { 'Upload-Length': '3' })
  expect(await codeOf(none)).toEqual([413, 'beyond-length'])
  const wrong = await patch(url, 1, Buffer.from('x'), { 'Upload-Length': '3' })
  expect(await codeOf(wrong)).toEqual([409, 'offset-mismatch'])
  const head = await fetch(url, { method: 'HEAD', headers: TUS })
  expect([head.headers.get('upload-offset'), head.headers.get('upload-defer-length')]).toEqual(['3', '1'])
  expect((await patch(url, 3, Buffer.from('defgh'), { 'Upload-Length': '8' })).status).toBe(204)
  expect(await offsetOf(url)).toBe(8)
})

test('after its time an incident answers its URLs as it answers its codes', async () => {
  const ending = await ground.openIncident({ keep_until: new Date(Date.now() - 1000).toISOString() })
  const { submission, code } = await makeSubmission(door.url, ending.slug)
  const url = await makeUpload(door.url, submission, { 'Upload-Length': '3' })
  await makeUpload(door.url, submission, { 'Upload-Length': '1' })
  await patch(url, 0, Buffer.from('abc'))
  const asked = (number: number) => ({ submission, number })
  expect((await ask('/receipt/digests', asked(1))).status).toBe(200)
  expect((await ask('/receipt/resume', asked(2))).status).toBe(201)
  await ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [ending.id])
  for (const refused of [
    await ask('/receipt/digests', asked(1)),
    await ask('/receipt/resume', asked(2)),
    await ask('/receipt/digests', { code, number: 1 }),
  ]) {
    expect(await codeOf(refused)).toEqual([404, 'capability-unknown'])
  }
  const head = await fetch(url, { method: 'HEAD', headers: TUS })
  expect([head.status, head.headers.get('upload-offset')]).toEqual([404, null])
  const more = await patch(url, 0, Buffer.from('abc'))
  expect(more.headers.get('upload-offset')).toBeNull()
  expect(await codeOf(more)).toEqual([410, 'incident-closed'])
})

test('a declared size without a byte counts towards the collection’s limit for a quarter of an hour only', async () => {
  for (const [limit, code] of [
    [{ max_incident_bytes: 100 }, [507, 'collection-full']],
    [{ max_open_uploads: 1 }, [503, 'busy']],
  ] as const) {
    const small = await ground.openIncident(limit)
    const { submission } = await makeSubmission(door.url, small.slug)
    await makeUpload(door.url, submission, { 'Upload-Length': '100' })
    const next = () => create(submission, { 'Upload-Length': '90' })
    expect(await codeOf(await next())).toEqual(code)
    await ground.db.owner.query(
      `update public_zone.upload set appended_at = appended_at - interval '17 minutes' where incident_id = $1`,
      [small.id],
    )
    const begun = await next()
    expect(begun.status).toBe(201)
    // Once a byte has come, the upload counts towards the limit for good.
    expect((await patch(door.url + begun.headers.get('location'), 0, Buffer.from('a'))).status).toBe(204)
    await ground.db.owner.query(
      `update public_zone.upload set appended_at = appended_at - interval '17 minutes' where incident_id = $1`,
      [small.id],
    )
    expect(await codeOf(await next())).toEqual(code)
  }
})
