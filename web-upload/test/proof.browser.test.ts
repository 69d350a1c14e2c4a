import { pbkdf2Sync } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, hasBrowser, openBench, readScript } from './browser.test-kit.ts'

const SECRETS = { hmacSignatureSecret: 'signs', hmacKeySignatureSecret: 'signs the key' }
const challengeAt = (counter: number) =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 5000,
    counter,
    expiresAt: Math.ceil(Date.now() / 1000) + 600,
    data: { purpose: 'submission', price: 1 },
    deriveKey,
    ...SECRETS,
  })

interface Proved {
  readonly header: string | null
  readonly ms: number
  /** The longest time for which the page was blocked, ms. */
  readonly longestPauseMs: number
  /** How often the page could do something else during the calculation. */
  readonly turns: number
}

/** Solves the challenge in the page. `byHand`: as if the browser had no crypto.subtle. */
async function prove(page: Page, challenge: unknown, byHand = false): Promise<Proved> {
  const given = { challenge: JSON.stringify(challenge), byHand }
  return page.evaluate(
    (wanted) =>
      new Promise<Proved>((resolve) => {
        if (wanted.byHand) Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })
        const ours: unknown = Reflect.get(window, 'firsthand')
        const call: unknown = typeof ours === 'object' && ours !== null ? Reflect.get(ours, 'prove') : undefined
        if (typeof call !== 'function') throw new Error('there is no firsthand.prove')
        const began = performance.now()
        let last = began
        let longestPauseMs = 0
        let turns = 0
        const timer = setInterval(() => {
          longestPauseMs = Math.max(longestPauseMs, performance.now() - last)
          last = performance.now()
          turns += 1
        }, 5)
        call(JSON.parse(wanted.challenge), (header: string | null) => {
          clearInterval(timer)
          resolve({ header, ms: performance.now() - began, longestPauseMs, turns })
        })
      }),
    given,
  )
}

const isRight = async (header: string | null): Promise<boolean> => {
  const payload = JSON.parse(Buffer.from(header ?? '', 'base64').toString())
  return (await verifySolution({ ...payload, deriveKey, ...SECRETS })).verified
}

test('our own PBKDF2 agrees with Node’s', async () => {
  // Runs the same script without a browser, so that it is also tested on a machine without Chromium.
  const window: Record<string, unknown> = {}
  const run = new Function('window', 'crypto', readScript('proof.js'))
  run(window, {})
  const { prove: call } = parseOurs(window['firsthand'])
  for (const counter of [0, 3, 17]) {
    const challenge = await challengeAt(counter)
    const header = await new Promise<string | null>((resolve) => call(challenge, resolve))
    const { solution } = JSON.parse(Buffer.from(header ?? '', 'base64').toString())
    const { nonce, salt } = challenge.parameters
    const password = Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.from([0, 0, 0, counter])])
    const expected = pbkdf2Sync(password, Buffer.from(salt, 'hex'), 5000, 32, 'sha256').toString('hex')
    expect(solution).toEqual({ counter, derivedKey: expected })
    expect(await isRight(header)).toBe(true)
  }
  for (const odd of [null, {}, { parameters: {} }, { parameters: { algorithm: 'SCRYPT', nonce: '00', salt: '00' } }]) {
    expect(await new Promise((resolve) => call(odd, resolve))).toBeNull()
  }
})

const parseOurs = (value: unknown) =>
  value as { prove(challenge: unknown, done: (header: string | null) => void): () => void }

describe.skipIf(!hasBrowser)('in Chromium', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await openBench(['proof.js'])
  })
  afterAll(() => bench.close())

  test('the browser’s own PBKDF2 solves it, and the page is never blocked', async () => {
    const page = await bench.open()
    const { header, turns } = await prove(page, await challengeAt(60))
    expect(await isRight(header)).toBe(true)
    // A blocked page would have had no turn at all.
    expect(turns).toBeGreaterThan(4)
    await page.close()
  })

  test('without it our own solves it, in slices', async () => {
    const page = await bench.open()
    const { header, turns } = await prove(page, await challengeAt(500), true)
    expect(await isRight(header)).toBe(true)
    // Even the fastest machine needs many slices. A blocked page would have had no turn at all.
    expect(turns).toBeGreaterThan(4)
    await page.close()
  })

  // `counter`: the highest solution that the door can draw at each difficulty, so the most expensive. Throttling slows
  // the page's own thread but hardly WebCrypto's threads, so only the figures of our own code are realistic for an old
  // phone. The others are printed beside them.
  test.each([
    { throttle: 1, byHand: false, counter: 45 },
    { throttle: 6, byHand: false, counter: 45 },
    { throttle: 6, byHand: false, counter: 300 },
    { throttle: 1, byHand: true, counter: 45 },
    { throttle: 4, byHand: true, counter: 45 },
    { throttle: 6, byHand: true, counter: 45 },
  ])('measured: $counter tries, by hand $byHand, the CPU $throttle times slower', async (one) => {
    const page = await bench.open()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: one.throttle })
    const { header, ms, longestPauseMs } = await prove(page, await challengeAt(one.counter), one.byHand)
    process.stdout.write(`proof ${JSON.stringify({ ...one, ms: Math.round(ms), pause: Math.round(longestPauseMs) })}\n`)
    expect(await isRight(header)).toBe(true)
    await page.close()
  })
})
