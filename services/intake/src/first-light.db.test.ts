import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  offsetOf,
  openObject,
  openUpload,
  patch,
  prepareGround,
  serve,
  uploadsOf,
} from './intake.test-kit.ts'

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let incident: OpenedIncident

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  server = await serve(await ground.deps())
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

test('a photo in two pieces is sealed, committed, queued for preserve, and listed on the receipt', async () => {
  const photo = randomBytes(300_000)
  const { submission, code } = await makeSubmission(server.url, incident.slug)
  const url = await makeUpload(server.url, submission, {
    'Upload-Length': String(photo.length),
    'Upload-Metadata': `filename ${Buffer.from('IMG_0001.jpg').toString('base64')}`,
  })
  expect((await patch(url, 0, photo.subarray(0, 65_536))).headers.get('upload-offset')).toBe('65536')
  expect(await offsetOf(url)).toBe(65_536)
  expect((await patch(url, 65_536, photo.subarray(65_536))).status).toBe(204)

  const [row] = await uploadsOf(ground, incident.id)
  expect(row).toMatchObject({ state: 'complete', offset: photo.length })
  expect((await openUpload(ground, row?.id ?? '', incident.identity)).equals(photo)).toBe(true)
  const declaration = JSON.parse((await openObject(ground, row?.declaration_key ?? '', incident.identity)).toString())
  expect(declaration).toMatchObject({ type: 'declaration', name: 'IMG_0001.jpg', length: photo.length, number: 1 })
  const { rows } = await ground.db.owner.query('select task, subject from work.outbox')
  expect(rows).toContainEqual({ task: 'preserve-upload', subject: row?.id })

  const receipt = await fetch(`${server.url}/receipt`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: code.toUpperCase().replaceAll('-', ' ') }),
  })
  expect(await receipt.json()).toMatchObject({
    exercise: true,
    files: [{ number: 1, length: photo.length, offset: photo.length, state: 'kept' }],
  })
})
