import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { submitFiles } from './submit-files.ts'

/** An upload of the stand-in for intake, which stores what it receives and fails when the test wants it to. */
interface Upload {
  readonly length: number
  readonly metadata: string
  bytes: Buffer
}
let folder: string
let server: Server | undefined
let uploads: Upload[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-submit-'))
})
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  uploads = []
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => boolean

/** Starts the stand-in. `first` may answer a request itself; it then returns true. */
async function openDoor(first: Answer = () => false): Promise<URL> {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    if (!first(request, response, body)) answer(request, response, body)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
}

function answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const json = (status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  if (url === '/drill/submissions')
    return void json(201, { submission: '/files/s/token', code: 'seven-words', exercise: true })
  if (url === '/receipt')
    return void json(200, {
      files: uploads.map((one, at) => ({
        number: at + 1,
        state: one.bytes.length === one.length ? 'kept' : 'arriving',
      })),
    })
  if (url === '/files/s/token') {
    uploads.push({
      length: Number(headers['upload-length']),
      metadata: String(headers['upload-metadata']),
      bytes: Buffer.alloc(0),
    })
    return void response.writeHead(201, { location: `/files/u/${uploads.length - 1}` }).end()
  }
  const upload = uploads[Number(url.split('/').at(-1))]
  if (!upload) return void response.writeHead(404).end()
  if (method === 'PATCH') {
    if (Number(headers['upload-offset']) !== upload.bytes.length) return void response.writeHead(409).end()
    upload.bytes = Buffer.concat([upload.bytes, body])
  }
  response.writeHead(method === 'HEAD' ? 200 : 204, { 'upload-offset': String(upload.bytes.length) }).end()
}

async function fileOf(name: string, bytes: number): Promise<{ path: string; content: Buffer }> {
  const content = randomBytes(bytes)
  const path = join(folder, name)
  await writeFile(path, content)
  return { path, content }
}

const send = (base: URL, files: readonly string[]) =>
  submitFiles({ base, say: () => undefined, signal: new AbortController().signal }, { slug: 'drill', files })

test('the first PATCH is small, so that a durable offset comes early; name and times are sent as claims', async () => {
  const sizes: number[] = []
  const { path, content } = await fileOf('föto.jpg', 300_000)
  const base = await openDoor(({ method }, _, body) => {
    if (method === 'PATCH') sizes.push(body.length)
    return false
  })
  const sent = await send(base, [path, (await fileOf('empty', 0)).path])
  expect(sizes[0]).toBe(64 * 1024)
  expect(uploads[0]?.bytes.equals(content)).toBe(true)
  expect(uploads[0]?.metadata).toContain(`filename ${Buffer.from('föto.jpg').toString('base64')}`)
  expect(sent).toMatchObject({
    code: 'seven-words',
    files: [
      {
        number: 1,
        state: 'kept',
        bytes: 300_000,
        sha256: createHash('sha256').update(content).digest('hex'),
        resumes: 0,
      },
      { number: 2, state: 'kept', bytes: 0, patches: 0 },
    ],
  })
})

test('after a broken connection the upload resumes at the offset that intake reports', async () => {
  const { path, content } = await fileOf('video.mp4', 500_000)
  let patches = 0
  const base = await openDoor(({ method }, response, body) => {
    if (method !== 'PATCH') return false
    patches += 1
    if (patches !== 2) return false
    // Half of the body arrives before the connection breaks.
    const upload = uploads[0]
    if (upload) upload.bytes = Buffer.concat([upload.bytes, body.subarray(0, 1000)])
    response.destroy()
    return true
  })
  const sent = await send(base, [path])
  expect(uploads[0]?.bytes.equals(content)).toBe(true)
  expect(sent.files[0]).toMatchObject({ state: 'kept', resumes: 1 })
})

test('intake is asked again if it is busy, and not if it is closed', async () => {
  let asked = 0
  const { path } = await fileOf('photo.jpg', 10)
  const busyOnce = await openDoor(({ url }, response) => {
    if (url !== '/drill/submissions') return false
    asked += 1
    if (asked > 1) return false
    response.writeHead(503, { 'content-type': 'application/json' }).end('{"code":"busy"}')
    return true
  })
  expect((await send(busyOnce, [path])).files).toHaveLength(1)
  server?.close()
  const closed = await openDoor((_, response) => {
    response
      .writeHead(410, { 'content-type': 'application/json' })
      .end('{"code":"incident-closed","message":"Closed."}')
    return true
  })
  await expect(send(closed, [path])).rejects.toMatchObject({
    code: 'refused',
    message: 'The door said no (incident-closed): Closed.',
  })
  server?.close()
  const wordless = await openDoor((_, response) => {
    response.writeHead(410, { 'content-type': 'application/json' }).end('{"code":"incident-closed"}')
    return true
  })
  await expect(send(wordless, [path])).rejects.toMatchObject({
    message: expect.stringMatching(/takes no more files: choose/),
  })
})

test('a missing file is reported before anything is sent', async () => {
  const base = await openDoor()
  await expect(send(base, [join(folder, 'missing')])).rejects.toMatchObject({ code: 'file-unreadable' })
  expect(uploads).toEqual([])
})
