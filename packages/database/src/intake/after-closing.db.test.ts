import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { createIntakeDoor, type IntakeDoor } from './intake-door.ts'

/**
 * After an incident was closed: what can still be done with a submission's code and URLs. All requests use intake's own
 * role.
 */
let database: TestDatabase
let door: IntakeDoor
beforeAll(async () => {
  database = await createTestDatabase()
  door = createIntakeDoor(database.poolOf('intake'))
})
afterAll(() => database.release())

const UNKNOWN = { ok: false, error: { code: 'capability-unknown' } }
const CLOSED = { ok: false, error: { code: 'incident-closed' } }
const RANDOM = 'a2b3c4d5e6f7'

interface Kept {
  readonly state?: string
  /** SQL interval from now. */
  readonly until?: string
}

async function addIncident({ state = 'active', until = '1 year' }: Kept = {}): Promise<string> {
  const id = makeId('incident', randomBytes(16))
  await database.owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256,
       key_proven_at, keep_until)
     values ($1, replace($1, '_', '-'), 'event', $2, false, 'Flood', 'ke_' || $1, 'age1x', '\\x00', '\\x00', now(), now() + $3::interval)`,
    [id, state, until],
  )
  return id
}

const close = (id: string, state = 'closed') =>
  database.owner.query('update platform.incident set state = $2 where id = $1', [id, state])

/** Simulates passing days. Nobody may shorten the period, so the tables' owner changes the times. */
const passKeepUntil = (id: string) =>
  database.owner.query(`set session_replication_role = replica; update platform.incident
    set keep_until = clock_timestamp() - interval '1 second' where id = '${id}'; set session_replication_role = default`)

/** Makes a submission that has a second URL, one complete file, and one file that was only begun. */
async function send(incident: string) {
  const [url, code, further] = [randomBytes(32), randomBytes(32), randomBytes(32)]
  const submission = makeId('submission', randomBytes(16))
  const slug = incident.replace('_', '-')
  const made = await door.createSubmission({ slug, id: submission, urlHash: url, codeHash: code, replyRecipient: 'a' })
  expect(made.ok).toBe(true)
  expect((await door.reopen(code, further)).ok).toBe(true)
  for (const length of [3, 5]) {
    const [id, urlHash] = [makeId('upload', randomBytes(16)), randomBytes(32)]
    await door.reserveUpload({ submission: url, id, urlHash, length, salt: randomBytes(16) })
    await door.declareUpload({
      ...{ urlHash, sealed: Buffer.from([0]), objectKey: `${id}/declaration-${RANDOM}`, version: undefined },
    })
    const key = `${id}/${'0'.repeat(16)}-${RANDOM}-start`
    const hashes = { saltedSha256: randomBytes(32), sealedSha256: randomBytes(32) }
    const done = await door.commitSegment({ urlHash, start: 0, length: 3, object: { key, random: RANDOM }, ...hashes })
    expect(done.ok).toBe(true)
  }
  return { submission, url, code, further }
}
type Sent = Awaited<ReturnType<typeof send>>

const say = async (capability: Buffer, { submission }: Sent, kind: 'statement' | 'contact' | 'withdrawal') => {
  const id = `${{ statement: 'st', contact: 'ct', withdrawal: 'wi' }[kind]}_${makeId('note', randomBytes(16)).slice(-26)}`
  const asked = await door.askDocument({ capability, id, kind })
  const object = { key: `${submission}/${kind}-${RANDOM}`, keyId: 'ke_x' }
  const added = await door.addDocument({ capability, id, kind, sealed: Buffer.from([1]), object })
  return { id, asked, added }
}

const newUpload = (submission: Buffer) => ({
  ...{ submission, id: makeId('upload', randomBytes(16)), urlHash: randomBytes(32), length: 3, salt: randomBytes(16) },
})

describe('once an incident is closed', () => {
  test('its codes still open, and each URL takes words, a contact and a withdrawal', async () => {
    const incident = await addIncident()
    const sent = await send(incident)
    await database.owner.query(`insert into public_zone.reply (id, submission_id, sealed) values ($1, $2, '\\x01')`, [
      makeId('note', randomBytes(16)),
      sent.submission,
    ])
    await close(incident)
    const { rows } = await database.owner.query<{ until: Date }>(
      'select keep_until as until from platform.incident where id = $1',
      [incident],
    )
    expect(await door.receipt(sent.code)).toMatchObject({
      ok: true,
      value: { incidentState: 'closed', opensUntil: rows[0]?.until.getTime(), replies: ['AQ=='] },
    })
    expect(await door.digests(sent.code, 1)).toMatchObject({ ok: true, value: { length: 3 } })
    expect((await door.reopen(sent.code, randomBytes(32))).ok).toBe(true)
    for (const capability of [sent.code, sent.url, sent.further])
      for (const kind of ['statement', 'contact', 'withdrawal'] as const) {
        if (kind === 'withdrawal' && capability !== sent.further) continue
        const { id, asked, added } = await say(capability, sent, kind)
        expect([asked, added]).toEqual([
          { ok: true, value: { known: false } },
          { ok: true, value: { document: id } },
        ])
        const { rows: work } = await database.owner.query('select incident_id from work.outbox where subject = $1', [
          id,
        ])
        expect(work).toEqual([{ incident_id: incident }])
      }
  })

  test('it takes no new submission and no new file, and gives no URL to continue one', async () => {
    const incident = await addIncident()
    const sent = await send(incident)
    await close(incident)
    for (const capability of [sent.code, sent.url, sent.further]) {
      expect(await door.reserveUpload(newUpload(capability))).toEqual(CLOSED)
      expect(await door.mintUrl(capability, 2, randomBytes(32))).toEqual(CLOSED)
    }
    const hashes = { urlHash: randomBytes(32), codeHash: randomBytes(32), replyRecipient: 'a' }
    const id = makeId('submission', randomBytes(16))
    expect(await door.createSubmission({ slug: incident.replace('_', '-'), id, ...hashes })).toEqual(CLOSED)
  })

  test('while it is closing, the rest of a file that had begun is taken as before', async () => {
    const incident = await addIncident()
    const sent = await send(incident)
    await close(incident, 'closing')
    expect((await door.mintUrl(sent.code, 2, randomBytes(32))).ok).toBe(true)
    expect(await door.reserveUpload(newUpload(sent.code))).toEqual(CLOSED)
    expect(await door.receipt(sent.code)).toMatchObject({ ok: true, value: { opensUntil: null } })
  })
})

describe('once its day has passed', () => {
  test('a code and every URL of its submission answer as if they had never existed', async () => {
    const incident = await addIncident()
    const sent = await send(incident)
    await close(incident)
    await passKeepUntil(incident)
    const { rows: before } = await database.owner.query('select count(*) from public_zone.document')
    expect(await door.receipt(sent.code)).toEqual(UNKNOWN)
    expect(await door.reopen(sent.code, randomBytes(32))).toEqual(UNKNOWN)
    for (const capability of [sent.code, sent.url, sent.further]) {
      expect(await door.submission(capability)).toEqual(UNKNOWN)
      expect(await door.digests(capability, 1)).toEqual(UNKNOWN)
      expect(await door.mintUrl(capability, 2, randomBytes(32))).toEqual(UNKNOWN)
      expect(await door.reserveUpload(newUpload(capability))).toEqual(UNKNOWN)
      for (const kind of ['statement', 'contact', 'withdrawal'] as const)
        expect(await say(capability, sent, kind)).toMatchObject({ asked: UNKNOWN, added: UNKNOWN })
    }
    const { rows: after } = await database.owner.query('select count(*) from public_zone.document')
    expect(after).toEqual(before)
  })

  test('an incident that was never closed continues as before', async () => {
    const incident = await addIncident()
    const sent = await send(incident)
    await passKeepUntil(incident)
    expect(await door.receipt(sent.code)).toMatchObject({ ok: true, value: { opensUntil: null } })
    expect((await say(sent.code, sent, 'statement')).added.ok).toBe(true)
  })

  test('the page of the incident is told whether its codes still open', async () => {
    const [kept, over] = [
      await addIncident({ state: 'closed' }),
      await addIncident({ state: 'closed', until: '-1 day' }),
    ]
    const told = async (incident: string) => (await door.incident(incident.replace('_', '-'))) as { error?: object }
    expect((await told(kept)).error).toEqual({ code: 'incident-closed', exercise: false, codesOpen: true })
    expect((await told(over)).error).toEqual({ code: 'incident-closed', exercise: false, codesOpen: false })
  })
})

describe('where files were moved to another incident', () => {
  const moveTo = (incident: string, { submission }: Sent) =>
    database.owner.query(
      `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
         vault_key, sealed_length, recipient)
       values ($1, $2, 'up_a', $3, 1, false, 'witness', 1, '\\x00', now(), 'k', 1, 'age1')`,
      [makeId('item', randomBytes(16)), incident, submission],
    )

  test.each([
    ['the old one', 0],
    ['the new one', 1],
  ])('the code opens until the later of both days: %s', async (_, kept) => {
    const incidents = [await addIncident(), await addIncident()] as const
    const sent = await send(incidents[0])
    await moveTo(incidents[1], sent)
    for (const one of incidents) await close(one)
    await passKeepUntil(incidents[1 - kept] ?? '')
    expect((await door.receipt(sent.code)).ok).toBe(true)
    expect((await say(sent.code, sent, 'withdrawal')).added.ok).toBe(true)
    await passKeepUntil(incidents[kept] ?? '')
    expect(await door.receipt(sent.code)).toEqual(UNKNOWN)
    expect((await say(sent.code, sent, 'withdrawal')).added).toEqual(UNKNOWN)
  })
})
