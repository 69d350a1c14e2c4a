import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  offsetOf,
  patch,
  prepareGround,
  serve,
} from './intake.test-kit.ts'

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let incident: OpenedIncident
let upload: string
let submission: string

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  server = await serve(await ground.deps())
  submission = (await makeSubmission(server.url, incident.slug)).submission
  upload = await makeUpload(server.url, submission, { 'Upload-Length': '1000' })
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

/** Sends raw bytes and answers what came back until the door closes or falls silent. */
function raw(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    let got = ''
    const timer = setTimeout(() => socket.destroy(), 3000)
    socket.on('data', (chunk) => {
      got += chunk.toString('latin1')
      if (got.includes('\r\n\r\n')) setTimeout(() => socket.destroy(), 30)
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(got)
    })
    socket.write(bytes)
  })
}

const INTERNAL = /(?:Error:|at .*\.ts|node_modules|intake\.|select |public_zone|stack|\/work\/)/

test('any method, path and header gets a stable code and no fault of ours', async () => {
  const path = new URL(upload).pathname
  const paths = [
    '/',
    `/${incident.slug}`,
    `/${incident.slug}/send`,
    `/${incident.slug}/submissions`,
    submission,
    path,
    '/receipt',
    '/receipt/digests',
    '/receipt/resume',
    '/assets/page.css',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%00',
    '/%ff%fe',
    '//evil',
    `/${'a'.repeat(5000)}`,
    '/files/u/',
    '/files/s/%E0%A4%A',
    '/?lang=../../x',
  ]
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
  const heads = [
    '',
    'Tus-Resumable: 1.0.0\r\n',
    'Tus-Resumable: 1.0.0\r\nUpload-Length: -5\r\nUpload-Offset: 9e9\r\nContent-Type: application/offset+octet-stream\r\n',
    'Tus-Resumable: 1.0.0\r\nUpload-Metadata: \xff\xfe,,=\r\nX-HTTP-Method-Override: constructor\r\n',
    'Content-Type: multipart/form-data; boundary=\r\nX-HTTP-Method-Override: __proto__\r\nTus-Resumable: 1.0.0\r\n',
    'Content-Type: application/json\r\nIdempotency-Key: \x7f\r\nContent-Encoding: gzip\r\n',
  ]
  const work = paths.flatMap((to) => methods.flatMap((method) => heads.map((head) => ({ to, method, head }))))
  for (let at = 0; at < work.length; at += 24) {
    const answers = await Promise.all(
      work.slice(at, at + 24).map(async ({ to, method, head }) => {
        const answer = await raw(
          Buffer.from(
            `${method} ${to} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n${head}\r\n`,
            'latin1',
          ),
        )
        return { asked: `${method} ${to.slice(0, 60)} ${head}`, status: Number(answer.split(' ')[1] ?? 0), answer }
      }),
    )
    for (const { asked, status, answer } of answers) {
      expect(status, asked).toBeGreaterThanOrEqual(200)
      expect(status === 500 || status === 504, `${asked} ${answer}`).toBe(false)
      expect(INTERNAL.test(answer), answer).toBe(false)
    }
  }
}, 60_000)

test('what is no HTTP is ended, what is too long is told so', async () => {
  expect(await raw('\x16\x03\x01\x02\x00\x01\x00\x01\xfc')).toMatch(/^HTTP\/1\.1 400/)
  expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431/)
  expect(await raw('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 400/,
  )
  expect(
    await raw(
      `PATCH ${new URL(upload).pathname} HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    ),
  ).toMatch(/^HTTP\/1\.1 400|^$/)
})

test('random bytes as multipart are answered, and the door still works', async () => {
  for (let tries = 0; tries < 40; tries += 1) {
    const body = Buffer.concat([
      Buffer.from('--b\r\n'),
      randomBytes(tries * 50),
      Buffer.from('\r\n--b'),
      randomBytes(20),
    ])
    const answer = await fetch(`${server.url}/${incident.slug}/send`, {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
      body: new Uint8Array(body),
    })
    expect(answer.status).toBe(400)
    await answer.text()
  }
  const after = await makeUpload(server.url, submission, { 'Upload-Length': '1000' })
  expect((await patch(after, 0, randomBytes(1000))).status).toBe(204)
  expect(await offsetOf(after)).toBe(1000)
}, 60_000)
