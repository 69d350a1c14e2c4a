import { randomBytes } from 'node:crypto'
import { DatabaseUnavailable, type IntakeDoor } from '@firsthand/database/intake'
import { PUBLIC_REFUSALS } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGuard } from './abuse/guard.ts'
import type { Level } from './abuse/pressure.ts'
import { pageHeaders, STRICT_HEADERS } from './http/security-headers.ts'
import {
  freshKey,
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  prepareGround,
  SECRET,
  serve,
} from './intake.test-kit.ts'
import { createIntakeApp } from './intake-app.ts'
import type { IntakeDeps } from './intake-deps.ts'
import { askRaw, openRaw, type RawAnswer } from './raw-socket.test-kit.ts'

let ground: Ground
let incident: OpenedIncident
let door: Awaited<ReturnType<typeof serve>>
let deps: IntakeDeps
let upload: string
let submission: string
let code: string

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  deps = await ground.deps()
  door = await serve(deps)
  const made = await makeSubmission(door.url, incident.slug)
  submission = made.submission
  code = made.code
  upload = new URL(await makeUpload(door.url, submission, { 'Upload-Length': '1000' })).pathname
})
afterAll(async () => {
  await door.close()
  await ground.release()
})

const NEVER = ['server', 'etag', 'last-modified', 'set-cookie', 'x-powered-by', 'via', 'age', 'expires']
const seen = new Set<string>()

/** Checks everything that must hold for every answer. `at` names the request in failures. */
function check(at: string, answer: RawAnswer): void {
  expect(answer.status, `${at}: an answer`).toBeGreaterThan(0)
  const { headers } = answer
  for (const name of NEVER) expect(headers.has(name), `${at}: ${name}`).toBe(false)
  // Input that is not HTTP is answered by the parser, without a Date.
  expect(headers.get('date') ?? ':00 GMT', `${at}: date`).toMatch(/:00 GMT$/)
  const type = headers.get('content-type') ?? ''
  const wanted = type.startsWith('text/html') ? pageHeaders(deps.assets.styleHash) : STRICT_HEADERS
  for (const [name, value] of Object.entries(wanted)) {
    if (name === 'Cache-Control' && answer.status === 200 && /javascript|text\/css/.test(type)) continue
    expect(headers.get(name.toLowerCase()), `${at}: ${name}`).toBe(value)
  }
  if (answer.status < 400) return
  const isHead = answer.body === ''
  if (type === 'application/json' && !isHead) {
    const { code: told, message } = JSON.parse(answer.body)
    seen.add(told)
    expect(Object.hasOwn(PUBLIC_REFUSALS, told), `${at}: ${told}`).toBe(true)
    expect(answer.status, at).toBe(Object.entries(PUBLIC_REFUSALS).find(([name]) => name === told)?.[1])
    expect(Buffer.from(String(message), 'latin1').toString(), at).toMatch(/\S+ \S+ \S+/)
  } else if (!isHead) expect(type, at).toMatch(/^text\/html/)
}

const request = (line: string, lines: readonly string[] = [], body = ''): string =>
  `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${lines.map((one) => `${one}\r\n`).join('')}\r\n${body}`

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
const TUS_LINE = 'Tus-Resumable: 1.0.0'

/** Every route of the app, with valid and invalid parameters. */
const paths = (app: ReturnType<typeof createIntakeApp>): readonly string[] => {
  const patterns = new Set(app.routes.map(({ path }) => path))
  return [...patterns].flatMap((pattern) => {
    const known = pattern
      .replace('/files/s/:token', submission)
      .replace('/files/u/:token', upload)
      .replace(':slug', incident.slug)
      .replace(':file', deps.assets.scriptPath.split('/').at(-1) ?? '')
      .replace(':step', 'open')
      .replace('/*', '/nothing/here')
    return [known, pattern.replace(/:[a-z]+/, 'unknown').replace('/*', '/%')]
  })
}

const BODIES: readonly { readonly lines: readonly string[]; readonly body: string }[] = [
  { lines: [], body: '' },
  { lines: [TUS_LINE, 'Upload-Length: 5', `Idempotency-Key: ${'k'.repeat(24)}`], body: '' },
  { lines: [TUS_LINE, 'Upload-Offset: 7', 'Content-Type: application/offset+octet-stream'], body: 'x' },
  { lines: ['Content-Type: application/json'], body: '{"number":' },
  { lines: ['Content-Type: application/x-www-form-urlencoded'], body: 'code=a+b' },
  { lines: ['Content-Type: multipart/form-data; boundary=b'], body: '--b' },
  { lines: ['Content-Encoding: gzip', TUS_LINE], body: 'x' },
]

async function checkAll(port: number, app: ReturnType<typeof createIntakeApp>): Promise<number> {
  const work = paths(app).flatMap((path) =>
    METHODS.flatMap((method) =>
      (method.startsWith('P') ? BODIES : BODIES.slice(-2)).map((one) => ({ ...one, line: `${method} ${path}` })),
    ),
  )
  for (let at = 0; at < work.length; at += 48) {
    await Promise.all(
      work.slice(at, at + 48).map(async ({ line, lines, body }) => {
        const answer = await askRaw(port, request(line, lines, body))
        expect(answer.status, `${line} ${lines.join(' ')}`).not.toBe(500)
        check(`${line} ${lines.join(' ')}`, answer)
      }),
    )
  }
  return work.length
}

describe('every answer has strict headers and reveals nothing', () => {
  test('on every route, by every method, with every kind of body', async () => {
    expect(await checkAll(door.port, createIntakeApp(deps))).toBeGreaterThan(800)
    const withCode = request('POST /receipt', ['Content-Type: application/json'], JSON.stringify({ code }))
    check('receipt', await askRaw(door.port, withCode))
  })

  test('while Postgres is away, and when something of ours is broken', async () => {
    for (const fault of [new DatabaseUnavailable('57P01', { cause: undefined }), new Error('broken')]) {
      const broken = new Proxy(deps.door, {
        get: (target, name) =>
          typeof Reflect.get(target, name) === 'function' ? () => Promise.reject(fault) : undefined,
      })
      const ill = { ...deps, door: parseDoor(broken) }
      const server = await serve(ill)
      const asked = [
        `GET /${incident.slug}`,
        'POST /receipt',
        `HEAD ${upload}`,
        `POST /${incident.slug}/send`,
        'OPTIONS /files/s/x',
      ]
      for (const line of asked) {
        const lines = [TUS_LINE, 'Content-Type: multipart/form-data; boundary=b']
        const answer = await askRaw(server.port, request(line, lines, 'code=x'))
        check(line, answer)
        if (/^GET|send$/.test(line)) expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
      }
      await server.close()
    }
    expect([...seen]).toEqual(expect.arrayContaining(['store-unavailable', 'internal']))
  })

  test('under pressure', async () => {
    for (const level of [1, 3] as const satisfies readonly Level[]) {
      const pressure = { level, count: () => {} }
      const now = (): number => performance.now()
      const guard = createGuard({
        door: deps.door,
        pressure,
        secret: Buffer.from(SECRET),
        clock: () => Date.now(),
        now,
      })
      const server = await serve({ ...deps, guard })
      check('new', await askRaw(server.port, request(`POST /${incident.slug}/submissions`)))
      const form = `--b\r\nContent-Disposition: form-data; name="words"\r\n\r\nhello\r\n--b--\r\n`
      const lines = ['Content-Type: multipart/form-data; boundary=b']
      check('form', await askRaw(server.port, request(`POST /${incident.slug}/send`, lines, form)))
      await server.close()
    }
    expect([...seen]).toEqual(expect.arrayContaining(['proof-needed', 'busy']))
  })

  test('also for requests that never reach the app: no HTTP, no host, too long, never ending, unexpected', async () => {
    const cases: Readonly<Record<string, string>> = {
      garbage: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n',
      'two lengths': 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
      'length and chunks':
        'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'too long': `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
      'no host': 'GET / HTTP/1.1\r\n\r\n',
      'two hosts': 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
      'odd host': 'GET / HTTP/1.1\r\nHost: a b/<>\r\n\r\n',
      'odd expectation': request('POST /receipt', ['Expect: a miracle']),
      'an upgrade': request('GET /', ['Upgrade: websocket', 'Connection: Upgrade']),
      'an address elsewhere': request('GET http://elsewhere.invalid/x'),
      'an address that is none': request('GET http://['),
      'old HTTP': 'GET / HTTP/1.0\r\n\r\n',
    }
    for (const [name, bytes] of Object.entries(cases)) check(name, await askRaw(door.port, bytes))
    // A server of its own, because on a busy machine this short limit would also cut off complete headers elsewhere.
    const hasty = await serve(deps, { headersMs: 400 })
    check('never ending', await askRaw(hasty.port, 'GET / HTTP/1.1\r\nHost: x\r\nX: y'))
    await hasty.close()
    expect([...seen]).toEqual(expect.arrayContaining(['malformed', 'header-too-large', 'too-slow']))
    const fresh = new URL(await makeUpload(door.url, submission, { 'Upload-Length': '1000' })).pathname
    const expecting = await openRaw(door.port)
    await expecting.write(
      `PATCH ${fresh} HTTP/1.1\r\nHost: x\r\n${TUS_LINE}\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n`,
    )
    await expecting.write(randomBytes(1000))
    const answer = await expecting.answer()
    expect(answer.text).toMatch(/^HTTP\/1\.1 100 Continue/)
    expect(answer.status).toBe(204)
    check('100-continue', answer)
    expecting.socket.destroy()
  })

  test('a key used at two sendings creates two files, and neither answer reveals the other', async () => {
    const key = freshKey()
    const [one, two] = [await makeSubmission(door.url, incident.slug), await makeSubmission(door.url, incident.slug)]
    const headers = { 'Upload-Length': '4', 'Idempotency-Key': key }
    const first = await makeUpload(door.url, one.submission, headers)
    expect(await makeUpload(door.url, two.submission, headers)).not.toBe(first)
    expect(await makeUpload(door.url, one.submission, headers)).toBe(first)
  })
})

const parseDoor = (value: object): IntakeDoor => value as IntakeDoor
