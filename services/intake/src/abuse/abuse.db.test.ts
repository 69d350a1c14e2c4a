import { createIntakeDoor } from '@firsthand/database/intake'
import type { Challenge } from 'altcha-lib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  eventually,
  freshKey,
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  offsetOf,
  patch,
  prepareGround,
  SECRET,
  serve,
  TUS,
} from '../intake.test-kit.ts'
import { createGuard } from './guard.ts'
import type { Level } from './pressure.ts'
import { proofFor } from './solve.test-kit.ts'

let ground: Ground
let incident: OpenedIncident
let door: Awaited<ReturnType<typeof serve>>
/** Another intake of the same installation, and one of a different installation. */
let sister: Awaited<ReturnType<typeof serve>>
let stranger: Awaited<ReturnType<typeof serve>>
let level: Level = 0
let clock = (): number => Date.now()
let ticketOf = (): string => ''

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  const start = async (secret: string) => {
    const pressure = {
      get level() {
        return level
      },
      count: () => {},
    }
    const guard = createGuard({
      door: createIntakeDoor(ground.db.poolOf('intake')),
      pressure,
      secret: Buffer.from(secret),
      clock: () => clock(),
      // The guard counts the files of the last minutes. With a fixed clock the first file still counts when a slow
      // machine creates the last one.
      now: () => 0,
    })
    ticketOf = () => guard.issueTicket()
    return serve(await ground.deps({ guard }))
  }
  stranger = await start('another installation has another secret')
  sister = await start(SECRET)
  door = await start(SECRET)
})
afterAll(async () => {
  await Promise.all([door, sister, stranger].map((one) => one.close()))
  await ground.release()
})
beforeEach(() => {
  level = 0
  clock = () => Date.now()
})

const ask = (key: string, proof?: string, at = door.url, slug = incident.slug) =>
  fetch(`${at}/${slug}/submissions`, {
    method: 'POST',
    headers: { 'Idempotency-Key': key, ...(proof === undefined ? {} : { Proof: proof }) },
  })
const askFile = (submission: string, key: string, proof?: string) =>
  fetch(door.url + submission, {
    method: 'POST',
    headers: { ...TUS, 'Upload-Length': '3', 'Idempotency-Key': key, ...(proof === undefined ? {} : { Proof: proof }) },
  })
type Told = { code: string; message: string; challenge: Challenge }
const told = async (answer: Response): Promise<Told> => (await answer.json()) as Told
const codeOf = async (answer: Response): Promise<[number, string]> => [answer.status, (await told(answer)).code]
const toBase64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')
const solve = async (answer: Response): Promise<string> => proofFor(await answer.text())

describe('a new sending', () => {
  test('is free while the load is low', async () => {
    expect((await ask(freshKey())).status).toBe(201)
  })

  test('under pressure costs a small calculation, whose challenge is in the refusal', async () => {
    level = 1
    const key = freshKey()
    const asked = await ask(key)
    const body = await asked.clone().json()
    expect(asked.status).toBe(428)
    expect(body).toMatchObject({ code: 'proof-needed', message: expect.stringContaining('still on your phone') })
    expect(body.challenge.parameters).toMatchObject({ algorithm: 'PBKDF2/SHA-256', cost: 5000 })
    expect(body.challenge.parameters.expiresAt % 60).toBe(0)
    const proof = await solve(asked)
    expect((await ask(key, proof)).status).toBe(201)
    // The same request comes again, with and without the proof, as if the first answer was lost.
    expect((await ask(key, proof)).status).toBe(201)
    expect((await ask(key)).status).toBe(201)
    expect(await codeOf(await ask(freshKey(), proof))).toEqual([428, 'proof-needed'])
  })

  test('a proof that was spent when the store failed is still valid for its own key', async () => {
    level = 2
    const key = freshKey()
    const proof = await solve(await ask(key))
    await ground.db.owner.query(`update platform.incident set key_proven_at = null where id = $1`, [incident.id])
    expect(await codeOf(await ask(key, proof))).toEqual([503, 'busy'])
    await ground.db.owner.query(`update platform.incident set key_proven_at = now() where id = $1`, [incident.id])
    expect((await ask(key, proof)).status).toBe(201)
  })

  test('every intake of the installation accepts a proof, and no other does', async () => {
    level = 1
    const key = freshKey()
    const proof = await solve(await ask(key, undefined, sister.url))
    expect((await ask(key, proof)).status).toBe(201)
    const foreign = await solve(await ask(freshKey(), undefined, stranger.url))
    expect(await codeOf(await ask(freshKey(), foreign))).toEqual([428, 'proof-needed'])
  })

  test('an invalid, changed, misused or expired proof is refused', async () => {
    level = 1
    const answer = await ask(freshKey())
    const { challenge } = await told(answer.clone())
    const proof = await solve(answer)
    const right = JSON.parse(Buffer.from(proof, 'base64').toString())
    const changed = [
      { ...right, solution: { ...right.solution, derivedKey: 'ab'.repeat(32) } },
      { ...right, challenge: { ...challenge, signature: 'ab'.repeat(32) } },
      { ...right, challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: 4e9 } } },
      {
        ...right,
        challenge: { ...challenge, parameters: { ...challenge.parameters, data: { purpose: 'upload', price: 1 } } },
      },
      { challenge: null, solution: [] },
      { ...right, solution: { counter: '7', derivedKey: 7 } },
      [],
      7,
    ]
    for (const one of [...changed.map(toBase64), '', '%%%', 'x'.repeat(9000)]) {
      expect(await codeOf(await ask(freshKey(), one))).toEqual([428, 'proof-needed'])
    }
    const made = await makeFirst()
    for (let at = 0; at < 20; at += 1) expect((await askFile(made, freshKey())).status).toBe(201)
    expect(await codeOf(await askFile(made, freshKey(), proof))).toEqual([428, 'proof-needed'])
    expect((await ask(freshKey(), proof)).status).toBe(201)
    const fresh = await solve(await ask(freshKey()))
    const date = Date.now
    Date.now = () => date() + 11 * 60_000
    try {
      expect(await codeOf(await ask(freshKey(), fresh))).toEqual([428, 'proof-needed'])
    } finally {
      Date.now = date
    }
  })

  test('a sending that will be refused anyway needs no proof, nor does the self-test', async () => {
    level = 2
    const ended = await ground.openIncident({ state: 'closed' })
    expect((await ask(freshKey(), undefined, door.url, ended.slug)).status).toBe(410)
    expect((await ask(freshKey(), undefined, door.url, 'never-was')).status).toBe(404)
    const check = await ground.openIncident({ kind: 'check' })
    expect((await ask(freshKey(), undefined, door.url, check.slug)).status).toBe(201)
  })

  test('a full process refuses new sendings, and no running upload', async () => {
    const { submission } = await makeSubmission(door.url, incident.slug)
    const key = freshKey()
    const url = await makeUpload(door.url, submission, { 'Upload-Length': '3', 'Idempotency-Key': key })
    level = 3
    for (const refused of [await ask(freshKey()), await askFile(submission, freshKey())]) {
      expect(refused.headers.get('retry-after')).toBe('10')
      expect(await codeOf(refused)).toEqual([503, 'busy'])
    }
    expect((await askFile(submission, key)).status).toBe(201)
    expect((await patch(url, 0, Buffer.from('abc'))).status).toBe(204)
    expect(await offsetOf(url)).toBe(3)
  })
})

/** A submission created at pressure level 0, when nothing needs to be paid for. */
async function makeFirst(): Promise<string> {
  const before = level
  level = 0
  const { submission } = await makeSubmission(door.url, incident.slug)
  level = before
  return submission
}

describe('a further file', () => {
  test('is free at first; after many a sending pays for each', async () => {
    const submission = await makeFirst()
    level = 2
    for (let at = 0; at < 5; at += 1) expect((await askFile(submission, freshKey())).status).toBe(201)
    const key = freshKey()
    const asked = await askFile(submission, key)
    expect(asked.status).toBe(428)
    expect(asked.headers.get('tus-resumable')).toBe('1.0.0')
    expect((await askFile(submission, key, await solve(asked))).status).toBe(201)
    expect((await askFile(submission, key)).status).toBe(201)
    expect((await askFile(await makeFirst(), freshKey())).status).toBe(201)
    expect((await askFile(`${submission}x`, freshKey())).status).toBe(404)
  })
})

describe('a proof for a file', () => {
  /** A sending whose next file needs a proof. */
  async function busySending(): Promise<string> {
    const submission = await makeFirst()
    for (let at = 0; at < 20; at += 1) expect((await askFile(submission, freshKey())).status).toBe(201)
    return submission
  }

  test('is valid for one sending only, also with the same key', async () => {
    level = 1
    const [mine, other] = [await busySending(), await busySending()]
    const key = freshKey()
    const proof = await solve(await askFile(mine, key))
    expect(await codeOf(await askFile(other, key, proof))).toEqual([428, 'proof-needed'])
    expect((await askFile(mine, key, proof)).status).toBe(201)
    expect(await codeOf(await askFile(other, key, proof))).toEqual([428, 'proof-needed'])
  })

  test('is valid at its challenge’s price until the challenge expires, even if the price has risen', async () => {
    level = 1
    const submission = await busySending()
    const keys = [freshKey(), freshKey()] as const
    const proofs = [await solve(await askFile(submission, keys[0])), await solve(await askFile(submission, keys[1]))]
    level = 2
    expect((await askFile(submission, keys[0], proofs[0])).status).toBe(201)
    const date = Date.now
    Date.now = () => date() + 11 * 60_000
    try {
      expect(await codeOf(await askFile(submission, keys[1], proofs[1]))).toEqual([428, 'proof-needed'])
    } finally {
      Date.now = date
    }
  })
})

describe('without a script', () => {
  const send = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob(['abc']), 'a.txt')
    return fetch(`${door.url}/${incident.slug}/send`, { method: 'POST', body: form })
  }

  test('the form works while the load is low, with any ticket or none', async () => {
    expect((await send({ key: freshKey() })).status).toBe(200)
    expect((await send({ key: freshKey(), ticket: 'old' })).status).toBe(200)
  })

  test('under pressure each form needs its own ticket, and the same form may be sent again', async () => {
    level = 1
    const ticket = ticketOf()
    clock = () => Date.now() + 6000
    const key = freshKey()
    const missing = await send({ key: freshKey() })
    expect(missing.status).toBe(428)
    expect(await missing.text()).toContain('Open the page again')
    expect((await send({ key, ticket })).status).toBe(200)
    expect((await send({ key, ticket })).status).toBe(200)
    expect((await send({ key: freshKey(), ticket })).status).toBe(428)
    // Changes the first letter. The last base64url letter carries only two bits, so one change in four would give the
    // same ticket.
    const forged = `${ticket.startsWith('A') ? 'B' : 'A'}${ticket.slice(1)}`
    expect((await send({ key: freshKey(), ticket: forged })).status).toBe(428)
  })

  test('if the page is a little too fresh, the door waits; if it is much too fresh, the sender must wait', async () => {
    level = 1
    const served = Date.now()
    clock = () => served
    const ticket = ticketOf()
    clock = () => served + 4800
    const began = performance.now()
    expect((await send({ key: freshKey(), ticket })).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThanOrEqual(190)
    level = 2
    const early = await send({ key: freshKey(), ticket })
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '15'])
    expect(await early.text()).toContain('still on your phone')
  })
})

describe('spent proofs and tickets', () => {
  test('are stored as hashes until a whole minute, and later requests remove them', async () => {
    const { rows } = await ground.db.owner.query<{ n: number; odd: number }>(
      `select count(*)::integer as n, count(*) filter (where expires_at <> date_trunc('minute', expires_at))::integer as odd from public_zone.spent`,
    )
    expect(rows[0]?.n).toBeGreaterThan(3)
    expect(rows[0]?.odd).toBe(0)
    await ground.db.owner.query(`update public_zone.spent set expires_at = now() - interval '1 minute'`)
    const left = async () => {
      const { rows: counted } = await ground.db.owner.query<{ n: number }>(
        'select count(*)::integer as n from public_zone.spent',
      )
      return counted[0]?.n
    }
    const intake = createIntakeDoor(ground.db.poolOf('intake'))
    const hash = (byte: number) => Buffer.alloc(32, byte)
    await eventually('swept', async () => {
      expect(await intake.spend({ hash: hash(1), usedFor: hash(2), seconds: 60 })).toBe(true)
      return (await left()) === 1
    })
    expect(await intake.spend({ hash: hash(1), usedFor: hash(3), seconds: 60 })).toBe(false)
    const race = await Promise.all(
      [4, 5, 6, 7].map((use) => intake.spend({ hash: hash(9), usedFor: hash(use), seconds: 60 })),
    )
    expect(race.filter(Boolean)).toHaveLength(1)
  })
})
