import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { createInspectDoor, type InspectDoor } from './index.ts'

let database: TestDatabase
let door: InspectDoor
let made = 0
const INCIDENT = 'in_twins'
beforeAll(async () => {
  database = await createTestDatabase()
  door = createInspectDoor(database.poolOf('inspect'))
  await database.owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ($1, 'twins', 'event', 'active', false, 'T', 'ke_t', 'age1t', '\\x00', '\\x00')`,
    [INCIDENT],
  )
})
afterAll(() => database.release())

interface ItemOptions {
  readonly bytes?: number
  readonly width?: number
  readonly sources?: readonly string[]
}

/** An item as inspect leaves it: its card and its claims. */
async function addItem({ bytes = 1000, width = 100, sources = [] }: ItemOptions = {}): Promise<string> {
  made += 1
  const id = `it_${made}`
  await database.owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
       vault_key, sealed_length, recipient)
     values ($1, $2, $3, 'su_x', 1, false, 'web', $4, sha256($5::bytea), now(), 'k', 1, 'age1x')`,
    [id, INCIDENT, `up_${made}`, bytes, Buffer.from(id)],
  )
  await database.owner.query(`insert into evidence.item_key values ($1, 'ke_t', '\\x00', 'k')`, [id])
  await database.owner.query(
    `insert into evidence.card (item_id, incident_id, kind, width, height) values ($1, $2, 'image', $3, $3)`,
    [id, INCIDENT, width],
  )
  for (const source of sources)
    await database.owner.query(
      `insert into evidence.claim (id, incident_id, item_id, about, source, raw, ref, at_ms, resolution_ms, zone_source, error, clock, trust)
       values ($1, $2, $3, 'time', $4, 'x', 'start', 0, 1000, 'stated', '{"kind":"normal","sdMs":1000}', 'device', 65)`,
      [`cl_${id}_${source}`, INCIDENT, id, source],
    )
  return id
}

const link = (item: string, other: string) =>
  door.linkNearTwins({ item, incident: INCIDENT, version: 'still-1' }, [
    { item: other, evidence: { distance: 2, share: 0.99 } },
  ])
const cards = async (...items: readonly string[]) =>
  (
    await database.owner.query<{ item_id: string; folded_into: string | null; sent: number; restricted: boolean }>(
      'select item_id, folded_into, sent, restricted from evidence.card where item_id = any($1) order by array_position($1, item_id)',
      [items],
    )
  ).rows

describe('a group of twins', () => {
  test('of 37 is one card with that count; the item with most metadata represents it even if it comes last', async () => {
    const first = await addItem({ bytes: 9000, width: 400 })
    const copies = [first]
    for (let i = 0; i < 35; i += 1) {
      const copy = await addItem({ bytes: 500 + i })
      expect(await link(copy, first)).toBe(1)
      copies.push(copy)
    }
    expect((await cards(first))[0]).toMatchObject({ folded_into: null, sent: 36 })
    const best = await addItem({ bytes: 800, sources: ['exif.DateTimeOriginal', 'gps.time'] })
    await link(best, copies[20] ?? first)
    const [top, ...folded] = await cards(best, ...copies)
    expect(top).toMatchObject({ folded_into: null, sent: 37 })
    expect(folded).toHaveLength(36)
    expect(new Set(folded.map((card) => card.folded_into))).toEqual(new Set([best]))
    // When the best item is withdrawn, the largest one represents the group, but the withdrawn one still exists.
    await database.owner.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [best])
    expect(await cards(best, first)).toMatchObject([
      { folded_into: null, sent: 1 },
      { folded_into: null, sent: 36 },
    ])
  })

  test('that is found twice, from either side and concurrently, is one pair with one entry', async () => {
    const [a, b] = [await addItem(), await addItem()]
    const fresh = await Promise.all([link(a, b), link(b, a), link(b, a)])
    expect(fresh.reduce((sum, n) => sum + n, 0)).toBe(1)
    const { rows } = await database.owner.query('select item_id, twin_of from evidence.twin where item_id = any($1)', [
      [a, b],
    ])
    expect(rows).toEqual([{ item_id: b, twin_of: a }])
    const entries = await database.owner.query(
      `select detail from custody.entry where subject = $1 and action = 'item.twin'`,
      [b],
    )
    expect(entries.rows).toHaveLength(1)
  })

  test('with a restricted one is restricted', async () => {
    const [secret, newcomer] = [await addItem(), await addItem()]
    const officers = await addOfficers()
    await database.owner.query('select evidence.restrict_item($1, $2, $3, true, $4)', [
      INCIDENT,
      secret,
      officers[0],
      officers,
    ])
    await link(newcomer, secret)
    expect(await cards(newcomer)).toMatchObject([{ restricted: true }])
  })
})

async function addOfficers(): Promise<readonly string[]> {
  const ids = ['of_a', 'of_b']
  for (const id of ids)
    await database.owner.query(
      `insert into staff.officer (id, name, password_hash, totp_secret) values ($1, $1, 'h', 's')`,
      [id],
    )
  return ids
}

describe('candidates', () => {
  const SEALED = Buffer.from('age-encryption.org/v1\n…')
  const subject = (item: string) => ({ item, incident: INCIDENT, version: 'still-1' })
  const store = (item: string, words: readonly number[]) =>
    door.storePrint(subject(item), { rows: [{ atMs: 0, hash: -5n, words }], sealed: SEALED })
  const ask = (item: string, words: readonly number[]) =>
    door.twinCandidates({ ...subject(item), words, least: 2, most: 3 })

  test('are those with most words in common, never of another incident or replaced', async () => {
    const [own, close, far, gone, stranger] = [
      await addItem(),
      await addItem(),
      await addItem(),
      await addItem(),
      await addItem(),
    ]
    await store(close, [1, 2, 3, 4])
    await store(far, [3, 4, 9])
    await store(gone, [1, 2, 3, 4])
    await store(stranger, [4, 77])
    await database.owner.query(`update evidence.card set hidden = 'superseded' where item_id = $1`, [gone])
    expect(await ask(own, [1, 2, 3, 4, 5])).toEqual([close, far])
    expect(
      await door.twinCandidates({ ...subject(own), incident: 'in_other', words: [1, 2, 3, 4], least: 1, most: 9 }),
    ).toEqual([])
    expect(await door.sealedPrint({ item: close, version: 'still-1' })).toEqual(SEALED)
  })

  test('never include an item whose key was erased: its prints are deleted', async () => {
    const [own, erased, later] = [await addItem(), await addItem(), await addItem()]
    await store(erased, [21, 22, 23])
    expect(await ask(own, [21, 22, 23])).toEqual([erased])
    await database.owner.query('delete from evidence.item_key where item_id = any($1)', [[erased, later]])
    expect(await ask(own, [21, 22, 23])).toEqual([])
    await store(later, [21, 22, 23])
    const left = await database.owner.query('select 1 from evidence.fingerprint where item_id = any($1)', [
      [erased, later],
    ])
    expect(left.rows).toEqual([])
  })

  test('are stored without the order of their words, and never with an unsealed print', async () => {
    const own = await addItem()
    await store(own, [9, 3, 7, 1, 5])
    const { rows } = await database.owner.query<{ words: number[] }>(
      'select words from evidence.fingerprint where item_id = $1',
      [own],
    )
    expect(rows[0]?.words).toEqual([...(rows[0]?.words ?? [])].sort((a, b) => a - b))
    const plain = { rows: [{ atMs: 0, hash: 1n, words: [] }], sealed: Buffer.from('a small grey picture, unsealed') }
    await expect(door.storePrint(subject(await addItem()), plain)).rejects.toThrow(/fingerprint_is_sealed/)
  })
})
