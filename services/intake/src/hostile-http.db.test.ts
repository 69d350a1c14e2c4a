import { randomBytes } from 'node:crypto'
import { PUBLIC_REFUSALS } from '@firsthand/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawRuns } from '../../../packages/domain/src/law-runs.test-kit.ts'
import { CANARY, hostileForm, hostileRequest, type Targets } from './hostile-requests.test-kit.ts'
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
import { openRaw, type RawAnswer } from './raw-socket.test-kit.ts'

/**
 * Bounded for `npm test`. For more and different runs:
 * FUZZ_RUNS=2000 FUZZ_SEED=7 npx vitest run services/intake/src/hostile-http
 * A failure prints the seed and the smallest failing request.
 */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? lawRuns(40))
const SEED = Number(process.env['FUZZ_SEED'] ?? 3)
/** Concurrent requests in each run. */
const AT_ONCE = 16
const LIMIT_MS = Math.max(300_000, RUNS * 1500)
const PATIENCE_MS = 60_000

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let incident: OpenedIncident
let targets: Targets
let submission: string
let momentMs: number

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident({ max_files: 1_000_000 })
  server = await serve(await ground.deps())
  submission = (await makeSubmission(server.url, incident.slug)).submission
  const upload = await makeUpload(server.url, submission, { 'Upload-Length': '1000' })
  const began = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, () => makeSubmission(server.url, incident.slug)))
  momentMs = Math.max(400, 4 * (performance.now() - began))
  targets = { slug: incident.slug, submission, upload: new URL(upload).pathname }
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

const INTERNAL =
  /\bat [^\n]{0,200}\.[jt]s:\d|node_modules|node:internal|public_zone|intake\.[a-z_]+\(|ECONN|\bERR_[A-Z]|[A-Z][a-z]+Error\b|invalid input syntax/

/** Sends the bytes and waits for the answer. Throws if none comes. */
async function send(bytes: Buffer): Promise<RawAnswer> {
  const raw = await openRaw(server.port)
  try {
    raw.write(bytes).catch(() => {})
    return await raw.answer(PATIENCE_MS)
  } finally {
    raw.socket.destroy()
  }
}

/**
 * Sends a request that may be incomplete. After `momentMs` our side of the connection is ended, so that the server does
 * not wait for more. `momentMs` is measured on this machine: if the connection ended sooner, even a complete request
 * might get no answer, and the test would prove nothing.
 */
async function sendPerhapsHalf(bytes: Buffer): Promise<RawAnswer> {
  const raw = await openRaw(server.port)
  const timer = setTimeout(() => raw.socket.end(), momentMs)
  try {
    raw.write(bytes).catch(() => {})
    return await raw.answer(PATIENCE_MS)
  } finally {
    clearTimeout(timer)
    raw.socket.destroy()
  }
}

function judge(answer: RawAnswer): void {
  const { status, text, body, headers } = answer
  // Status 0 means a broken connection, or input that is no request: there is no answer to check.
  if (status === 0) return
  expect(status === 500 || status === 504, text).toBe(false)
  expect(INTERNAL.test(text), text).toBe(false)
  // An answer to HEAD has the headers of a body, but no body.
  if (status < 400 || headers.get('content-type') !== 'application/json' || !body.startsWith('{')) return
  const told: unknown = JSON.parse(body)
  expect(told).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/\S+ \S+ \S+/) })
  if (typeof told === 'object' && told !== null && 'code' in told)
    expect(Object.keys(PUBLIC_REFUSALS)).toContain(told.code)
}

/** No fault was logged, and the log contains nothing that was sent. */
function judgeLog(): void {
  const log = ground.lines.join('\n')
  expect(log.match(/"event":"(?:request|process)\.fault".*/)?.[0]).toBeUndefined()
  expect(log).not.toContain(CANARY)
}

test(
  'any request is answered with a code or ended, without a fault and without logging its text',
  async () => {
    const statuses = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileRequest(targets), { minLength: AT_ONCE, maxLength: AT_ONCE }),
        async (requests) => {
          for (const answer of await Promise.all(requests.map(sendPerhapsHalf))) {
            judge(answer)
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
          }
          judgeLog()
        },
      ),
      { numRuns: RUNS, seed: SEED, endOnFailure: process.env['FUZZ_RUNS'] === undefined },
    )
    // The requests get past the parser. A fuzzer that only the parser refuses proves little.
    for (const status of [200, 201, 400, 404, 405]) expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0)
  },
  LIMIT_MS,
)

test(
  'any form is answered, and the door still works',
  async () => {
    const head = `POST /${incident.slug}/send HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n`
    await fc.assert(
      fc.asyncProperty(fc.array(hostileForm, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (forms) => {
        const answers = await Promise.all(
          forms.map((form) =>
            send(Buffer.concat([Buffer.from(`${head}Content-Length: ${form.length}\r\n\r\n`), form])),
          ),
        )
        for (const answer of answers) {
          judge(answer)
          expect([200, 400, 413]).toContain(answer.status)
        }
        judgeLog()
      }),
      { numRuns: Math.ceil(RUNS / 3), seed: SEED, endOnFailure: process.env['FUZZ_RUNS'] === undefined },
    )
    const after = await makeUpload(server.url, submission, { 'Upload-Length': '1000' })
    expect((await patch(after, 0, randomBytes(1000))).status).toBe(204)
    expect(await offsetOf(after)).toBe(1000)
  },
  LIMIT_MS,
)

const post = (to: string, type: string, body: Buffer) =>
  send(
    Buffer.concat([
      Buffer.from(`POST ${to} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`),
      body,
    ]),
  )
const form = (body: string | Buffer) =>
  post(`/${incident.slug}/send`, 'multipart/form-data; boundary=b', Buffer.isBuffer(body) ? body : Buffer.from(body))
const part = (name: string, text: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`

test('ten thousand parts, a header without an end, a form in a form, many empty files: each is answered', async () => {
  const many = await form(`${Array.from({ length: 10_000 }, (_, at) => part(`f${at}`, 'x')).join('')}--b--\r\n`)
  expect([200, 400, 413]).toContain(many.status)
  const endless = await form(`--b\r\nContent-Disposition: form-data; name="x"\r\n${'X: y\r\n'.repeat(200_000)}`)
  expect(endless.status).toBe(400)
  const nested = part('words', '').replace(
    '\r\n\r\n',
    '\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n',
  )
  expect([200, 400]).toContain((await form(`${nested.repeat(50)}--b--\r\n`)).status)
  const file = '--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n'
  expect((await form(`${file.repeat(2000)}--b--\r\n`)).status).toBeGreaterThanOrEqual(400)
  expect((await form(part('words', 'a'.repeat(3_000_000)))).status).toBeLessThan(500)
  judgeLog()
})

test('a large part without a name, or one large file too many, does not block its connection', async () => {
  const nameless = `--b\r\nX: a\r\n\r\n${'y'.repeat(20_000)}\r\n`
  expect((await form(`${nameless}${part('words', 'hello')}--b--\r\n`)).status).toBe(200)
  const few = await ground.openIncident({ max_files: 1 })
  const file = (at: number) =>
    `--b\r\nContent-Disposition: form-data; name="file"; filename="${at}"\r\n\r\n${'y'.repeat(300_000)}\r\n`
  const body = Buffer.from(`${file(1)}${file(2)}${file(3)}--b--\r\n`)
  const answer = await post(`/${few.slug}/send`, 'multipart/form-data; boundary=b', body)
  expect(answer.status).toBe(413)
  expect(answer.body).toContain('The others are still on your phone')
})

test('JSON that is deep, long, odd or not JSON is answered', async () => {
  const deep = '['.repeat(100_000)
  const bodies = [
    deep,
    `{"words":${deep}`,
    `{"words":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    `{"statement":{"words":"${'\\u0000'.repeat(1000)}"}}`,
    '{"lat":1e999,"lon":-0,"words":"a","where":[],"when":{}}',
    '{"__proto__":{"words":"a"}}',
    '{"code":"a","number":-1}',
    `{"code":"${'a'.repeat(7000)}"}`,
    '{"words":"a"}'.repeat(2),
    '"\ud800"',
    ' '.repeat(300_000),
    '\ufeff{}',
  ]
  const places = [
    `/${incident.slug}/submissions`,
    `${submission}/statement`,
    `${submission}/contact`,
    '/receipt',
    '/receipt/open',
    '/receipt/digests',
    '/receipt/withdraw',
  ]
  for (const to of places) {
    const answers = await Promise.all(bodies.map((body) => post(to, 'application/json', Buffer.from(body))))
    for (const answer of answers) {
      judge(answer)
      expect(answer.status).toBeGreaterThan(0)
    }
  }
  judgeLog()
})

test('one request hidden in another is never answered as a second one', async () => {
  const hidden = `GET /${incident.slug} HTTP/1.1\r\nHost: x\r\n\r\n`
  const tricks = [
    `Content-Length: ${hidden.length}\r\nTransfer-Encoding: chunked`,
    'Transfer-Encoding: chunked\r\nContent-Length: 0',
    'Content-Length: 0\r\nContent-Length: 60',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding: chunked, identity',
    'Transfer-Encoding : chunked',
    'Transfer-Encoding: \x0bchunked',
    'Content-Length: +0',
    'X: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 60',
  ]
  for (const trick of tricks) {
    const answer = await sendPerhapsHalf(
      Buffer.from(`POST /receipt HTTP/1.1\r\nHost: x\r\n${trick}\r\n\r\n${hidden}`, 'latin1'),
    )
    judge(answer)
    expect(answer.text.match(/HTTP\/1\.1 200/g) ?? [], trick).toEqual([])
  }
})
