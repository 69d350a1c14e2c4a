import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createOfficerDoor } from './officer-session.ts'

let folder: string
let server: Server | undefined
let signIns = 0
let live = ''
/** The number of sign-ins that carried the device cookie, by which command recognises the client. */
let known = 0
const device = 'firsthand-device=known'
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-session-'))
})
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A stand-in for command's sessions. Each sign-in ends the previous session. */
async function openCommand(): Promise<URL> {
  signIns = known = 0
  server = createServer((request, response) => {
    const json = (status: number, body: unknown, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    if (request.headers.origin !== `http://${request.headers.host}`) return json(403, { code: 'origin-mismatch' })
    if (request.url === '/api/session') {
      signIns += 1
      if (request.headers.cookie === device) known += 1
      live = `firsthand=token${signIns}`
      return json(201, { signedIn: true }, { 'set-cookie': [live, device].map((one) => `${one}; HttpOnly; Path=/`) })
    }
    if (request.url?.startsWith('/no/')) return json(403, JSON.parse(decodeURIComponent(request.url.slice(4))))
    return request.headers.cookie === live ? json(200, { ok: true }) : json(401, { code: 'sign-in-needed' })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
}

const account = { name: 'cli', password: 'p', totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }
const doorTo = (base: URL) =>
  createOfficerDoor({ base, account, data: folder, say: () => undefined, signal: new AbortController().signal })
const ask = { method: 'GET', path: '/api/incidents' } as const

test('concurrent commands share one session, kept where only its owner can read', async () => {
  const base = await openCommand()
  await Promise.all(Array.from({ length: 8 }, () => doorTo(base).call(ask)))
  expect(signIns).toBe(1)
  expect((await stat(join(folder, 'cli-session.json'))).mode & 0o777).toBe(0o600)
  await doorTo(base).call(ask)
  expect(signIns).toBe(1)
})

test('an ended session is signed in again, once', async () => {
  const base = await openCommand()
  const door = doorTo(base)
  await door.call(ask)
  live = 'ended'
  await Promise.all([door.call(ask), doorTo(base).call(ask)])
  expect(signIns).toBe(2)
  // The device cookie of the first sign-in is sent again, so that wrong tries by a stranger cannot lock this client
  // out.
  expect(known).toBe(1)
})

test('a lock that a killed command left is taken over; nothing is kept of the password', async () => {
  const base = await openCommand()
  await writeFile(join(folder, 'cli-session.lock'), '4194300\n')
  await doorTo(base).call(ask)
  expect(await readFile(join(folder, 'cli-session.json'), 'utf8')).not.toContain(account.totpSecret)
})

const noOf = async (body: object): Promise<unknown> => {
  const door = doorTo(await openCommand())
  const path = `/no/${encodeURIComponent(JSON.stringify(body))}`
  const [called, saved] = await Promise.all([
    door.call({ method: 'GET', path }).catch(String),
    door.save(path, join(folder, 'never')).catch(String),
  ])
  expect(saved).toBe(called)
  return called
}

test('a refusal is printed in the door’s words, else in ours, and an unknown newer code as it is', async () => {
  expect(await noOf({ code: 'restricted', message: 'Ask\u001b[2J Kim.' })).toBe(
    'CliError: Command refused (restricted): Ask\ufffd[2J Kim.',
  )
  expect(await noOf({ code: 'restricted' })).toMatch(
    /^CliError: Command refused \(restricted\): This item is restricted/,
  )
  expect(await noOf({ code: 'of-tomorrow' })).toBe('CliError: Command refused (of-tomorrow).')
  expect(await noOf({})).toBe('CliError: Command refused (403).')
  expect(await noOf({ code: 'not-found', message: 'There is nothing here.' })).toMatch(/is no member of the incident/)
})
