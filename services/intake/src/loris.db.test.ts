import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  eventually,
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  offsetOf,
  openUpload,
  prepareGround,
  serve,
  uploadsOf,
} from './intake.test-kit.ts'
import { openRaw, type RawSocket } from './raw-socket.test-kit.ts'

/**
 * The factor by which the door's time limits are shortened: a window of 30 s passes in 0.6 s, and 1 KB/s becomes 50
 * KB/s, 10 B/s 500 B/s.
 */
const FASTER = 50
const PACE = { windowMs: 30_000 / FASTER, windowBytes: 15_000 }
const LIMITS = { silentMs: 120_000 / FASTER, lingerMs: 15_000 / FASTER }
/**
 * Used only where a header never ends: after a long stall of the test machine, this limit would cut off honest headers
 * too.
 */
const HASTY = { ...LIMITS, headersMs: 20_000 / FASTER }

let ground: Ground
let incident: OpenedIncident
let door: Awaited<ReturnType<typeof serve>>
/** The door with normal limits, for creating and querying uploads. */
let calm: Awaited<ReturnType<typeof serve>>
let submission: string

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  door = await serve(await ground.deps({ pace: PACE }), LIMITS)
  calm = await serve(await ground.deps())
  submission = (await makeSubmission(calm.url, incident.slug)).submission
})
afterAll(async () => {
  await door.close()
  await calm.close()
  await ground.release()
})

const headOf = (url: string, length: number): string =>
  `PATCH ${new URL(url).pathname} HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${length}\r\n\r\n`

/**
 * Sends `drop` bytes every 20 ms until all are sent or the other side ends. If a timer of this machine fires late, all
 * bytes due by then are sent at once, so that a busy machine does not look like a slow phone.
 */
function drip(raw: RawSocket, bytes: Buffer, drop: number): Promise<number> {
  let sent = 0
  const began = performance.now()
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!raw.isOpen || sent >= bytes.length) {
        clearInterval(timer)
        resolve(sent)
        return
      }
      const due = Math.min(bytes.length, Math.floor((performance.now() - began) / 20) * drop)
      raw.write(bytes.subarray(sent, due)).catch(() => {})
      sent = due
    }, 20)
  })
}

const upload = (length: number) => makeUpload(calm.url, submission, { 'Upload-Length': String(length) })

test('1 KB/s is served for as long as it lasts', async () => {
  // Keeps the normal limit for silence: with a short one, a stall of this process by two seconds would make every
  // sender seem silent.
  const paced = await serve(await ground.deps({ pace: PACE }))
  // 300 kB at 1 KB/s: five minutes, shortened fifty times.
  const bytes = randomBytes(1000 * 300)
  const url = await upload(bytes.length)
  const raw = await openRaw(paced.port)
  await raw.write(headOf(url, bytes.length))
  await drip(raw, bytes, 1000)
  expect((await raw.answer()).status).toBe(204)
  raw.socket.destroy()
  const made = (await uploadsOf(ground, incident.id)).at(-1)
  expect(made?.state).toBe('complete')
  expect((await openUpload(ground, made?.id ?? '', incident.identity)).equals(bytes)).toBe(true)
  await paced.close()
})

test('10 B/s is cut off with a reason, and received bytes are kept', async () => {
  const url = await upload(100_000)
  const raw = await openRaw(door.port)
  await raw.write(headOf(url, 100_000))
  const dripping = drip(raw, randomBytes(100_000), 10)
  const answer = await raw.answer()
  expect([answer.status, JSON.parse(answer.body).code]).toEqual([408, 'too-slow'])
  const offset = Number(answer.headers.get('upload-offset'))
  expect(offset).toBeGreaterThan(100)
  await raw.closed()
  await dripping
  expect(await offsetOf(url)).toBe(offset)
})

test('silence, a header that never ends, a body that nobody wants: each is cut off', async () => {
  const hasty = await serve(await ground.deps(), HASTY)
  const silent = await openRaw(hasty.port)
  const header = await openRaw(hasty.port)
  await header.write('POST / HTTP/1.1\r\nHost: x\r\nX-')
  const dribble = setInterval(() => void header.write('a').catch(() => {}), 20)
  const unread = await openRaw(door.port)
  await unread.write('GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000000\r\n\r\n')
  const refused = await openRaw(door.port)
  await refused.write('POST /never/was/here HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000000\r\n\r\n')
  const drops = setInterval(() => {
    for (const raw of [unread, refused]) raw.write('x').catch(() => {})
  }, 20)
  await Promise.all([silent, header, unread, refused].map((raw) => raw.closed()))
  clearInterval(dribble)
  clearInterval(drops)
  expect((await header.answer()).status).toBe(408)
  expect((await unread.answer()).status).toBe(200)
  expect((await refused.answer()).status).toBe(404)
  await hasty.close()
})

test('a phone that still sends when it is refused gets the reason, and its next request is answered on the same connection', async () => {
  const patient = await serve(await ground.deps(), { lingerMs: 60_000 })
  const made = await makeSubmission(patient.url, incident.slug)
  const url = await makeUpload(patient.url, made.submission, { 'Upload-Length': '3000000' })
  const raw = await openRaw(patient.port)
  await raw.write(headOf(url, 1_500_000).replace('Upload-Offset: 0', 'Upload-Offset: 5'))
  // The body goes on for two seconds on a slow connection, long after the answer was sent.
  expect(await drip(raw, Buffer.alloc(1_500_000), 15_000)).toBe(1_500_000)
  const answer = await raw.answer()
  expect([answer.status, JSON.parse(answer.body).code]).toEqual([409, 'offset-mismatch'])
  expect(raw.isOpen).toBe(true)
  await raw.write(`GET /identify HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  await raw.closed()
  expect((await raw.answer()).text).toMatch(/HTTP\/1\.1 409[\s\S]*HTTP\/1\.1 200/)
  await patient.close()
})

test('a closing door drains a refused body for a moment only, not to its end', async () => {
  const patient = await serve(await ground.deps(), { lingerMs: 3_600_000 })
  const made = await makeSubmission(patient.url, incident.slug)
  const url = await makeUpload(patient.url, made.submission, { 'Upload-Length': '3000000' })
  const raw = await openRaw(patient.port)
  await raw.write(headOf(url, 1_500_000).replace('Upload-Offset: 0', 'Upload-Offset: 5'))
  await raw.write(Buffer.alloc(15_000))
  expect((await raw.answer()).status).toBe(409)
  await patient.close()
  await raw.closed()
})

test('a client that sends requests and never reads the answers is cut off', async () => {
  const raw = await openRaw(door.port)
  raw.socket.pause()
  const page = `GET /${incident.slug} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(2000)
  raw.write(page).catch(() => {})
  await eventually('ended', async () => {
    const isGone = await new Promise<boolean>((resolve) => {
      raw.socket.write('x', (fault) => resolve(Boolean(fault)))
      setTimeout(() => resolve(false), 50).unref()
    })
    return isGone || raw.socket.destroyed
  })
  raw.socket.destroy()
})

test('2,000 idle connections keep nobody out, and no sender is cut off because of them', async () => {
  // With these limits an idle connection is closed only because there are others, never because it was idle for long.
  const hours = { headersMs: 3_600_000, silentMs: 3_600_000 }
  const narrow = await serve(await ground.deps(), { connections: 500, ...hours })
  const made = await makeSubmission(narrow.url, incident.slug)
  const bytes = randomBytes(50_000)
  const url = await makeUpload(narrow.url, made.submission, { 'Upload-Length': String(bytes.length) })
  const sender = await openRaw(narrow.port)
  await sender.write(headOf(url, bytes.length))
  await sender.write(bytes.subarray(0, 20_000))
  const idle: RawSocket[] = []
  for (let at = 0; at < 2000; at += 100) {
    idle.push(...(await Promise.all(Array.from({ length: 100 }, () => openRaw(narrow.port)))))
  }
  const stillOpen = (): number => idle.filter((raw) => raw.isOpen).length
  await eventually('the bound holds', () => stillOpen() <= 500)
  // The longest idle ones were closed first.
  await eventually('the first have gone', () => !idle.slice(0, 1400).some((raw) => raw.isOpen))
  const late = await makeSubmission(narrow.url, incident.slug)
  expect(late.code.split('-')).toHaveLength(8)
  // The late sender was admitted while idle connections were open, not after they had ended by themselves.
  expect(stillOpen()).toBeGreaterThan(400)
  await sender.write(bytes.subarray(20_000))
  expect((await sender.answer()).status).toBe(204)
  for (const raw of [...idle, sender]) raw.socket.destroy()
  await narrow.close()
})
