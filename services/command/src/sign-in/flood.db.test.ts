import { hashPassword } from '@firsthand/database/command/sign-in'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandKit, openCommandKit, type TestOfficer } from '../command.test-kit.ts'
import { createCommand } from '../create-command.ts'
import { serveForTest } from '../serve.test-kit.ts'
import { floodSignIns } from './flood.test-kit.ts'
import { createSignIn } from './sign-in.ts'

/** Before the fix 72 clients blocked every sign-in. */
const CLIENTS = 100
/** The longest time that one sign-in may take during the flood; generous for a busy machine. */
const MOST_MS = 30_000
const LIMIT = { timeout: 60_000 }

describe('during a flood of invented names', { timeout: 180_000 }, () => {
  let kit: CommandKit
  let served: { url: string; close(): Promise<void> }
  let officers: readonly TestOfficer[]
  const dear = 'correct horse battery'
  beforeAll(async () => {
    kit = await openCommandKit()
    // Hashes at the real cost.
    const hash = await hashPassword(dear)
    officers = [await kit.addOfficer('anna'), await kit.addOfficer('bert')]
    await kit.database.owner.query('update staff.officer set password_hash = $1', [hash])
    const { db, log } = kit.deps
    const signIn = await createSignIn({ db, log, secondFactors: kit.secondFactors, clock: kit.now })
    const publicUrl = new URL('http://localhost:4444')
    served = await serveForTest(createCommand({ ...kit.deps, signIn, publicUrl }))
  })
  afterAll(async () => {
    await served.close()
    await kit.release()
  })

  const send = async (officer: TestOfficer, given: { readonly cookie?: string; readonly password?: string } = {}) => {
    const { cookie = '', password = dear } = given
    const began = performance.now()
    const answer = await fetch(`${served.url}/api/session`, {
      method: 'POST',
      headers: { origin: served.url, 'content-type': 'application/json', cookie },
      body: JSON.stringify({ name: officer.name, password, totp: kit.codeOf(officer) }),
    })
    await answer.text()
    return { status: answer.status, ms: performance.now() - began, cookies: answer.headers.getSetCookie() }
  }
  const deviceOf = (cookies: readonly string[]): string =>
    cookies.map((one) => one.split(';')[0] ?? '').find((pair) => pair.startsWith('firsthand-device=')) ?? ''

  test('an officer signs in within seconds, on a known device and on a new one', async () => {
    const [anna, bert] = officers
    if (!anna || !bert) throw new Error('two officers')
    const first = await send(anna)
    expect(first.status).toBe(201)
    kit.advance(30_000)
    const flood = floodSignIns({ url: served.url, clients: CLIENTS })
    try {
      await expect.poll(() => kit.logged.length, LIMIT).toBeGreaterThan(CLIENTS)
      const known = await send(anna, { cookie: deviceOf(first.cookies) })
      const unknown = await send(bert)
      expect([known.status, unknown.status]).toEqual([201, 201])
      expect(Math.max(known.ms, unknown.ms)).toBeLessThan(MOST_MS)
    } finally {
      const told = await flood.end()
      // The flood gets the same answer as an officer with a wrong password.
      expect(Object.keys(told.codes)).toEqual(['sign-in-failed'])
      expect(told.sent).toBeGreaterThanOrEqual(CLIENTS)
    }
  })

  test('under their own flooded name an officer signs in on a known device, and a colleague on a new one', async () => {
    const [anna, bert] = officers
    if (!anna || !bert) throw new Error('two officers')
    kit.advance(30_000)
    const first = await send(anna)
    expect(first.status).toBe(201)
    kit.advance(30_000)
    const flood = floodSignIns({ url: served.url, clients: CLIENTS, name: () => anna.name })
    try {
      const locked = () => kit.logged.filter((line) => line.includes('locked-out')).length
      await expect.poll(locked, LIMIT).toBeGreaterThan(CLIENTS)
      const known = await send(anna, { cookie: deviceOf(first.cookies) })
      const colleague = await send(bert)
      expect([known.status, colleague.status]).toEqual([201, 201])
      expect(Math.max(known.ms, colleague.ms)).toBeLessThan(MOST_MS)
    } finally {
      const { codes } = await flood.end()
      await kit.database.owner.query('update staff.officer set failures = 0, locked_until = null')
      expect(codes['sign-in-failed']).toBe(5)
    }
  })

  test('a wrong password gets the same answer after the same time, whether the name exists or not', async () => {
    const [anna] = officers
    if (!anna) throw new Error('an officer')
    const flood = floodSignIns({ url: served.url, clients: 20 })
    try {
      const time = async (one: TestOfficer) => {
        const { status, ms } = await send(one, { password: 'wrong' })
        return { status, steps: Math.floor(ms / 500) }
      }
      const told = await Promise.all([time(anna), time({ ...anna, name: 'invented' })])
      expect(told[0]?.status).toBe(401)
      expect(told[1]?.status).toBe(401)
      for (const { steps } of told) expect(steps).toBeGreaterThanOrEqual(1)
    } finally {
      await flood.end()
    }
  })
})
