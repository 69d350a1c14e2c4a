import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOpsDoor, type OpsDoor, storeRebuilt } from '@firsthand/database/ops'
import { parseOperator } from '@firsthand/domain'
import { asReceivedKey, createLocalStores, itemKeyKey, type Stores, sidecarKey } from '@firsthand/object-store'
import { createFolderKeyring, type Keyring, openBytes } from '@firsthand/sealing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../packages/database/src/test-database.test-kit.ts'
import {
  declare,
  digest,
  keep,
  leaveContact,
  newId,
  newPlace,
  newSender,
  type Place,
  putSegment,
  RECEIVED_AT,
  say,
  withdraw,
} from './buckets.test-kit.ts'
import { rebuild } from './rebuild.ts'

let database: TestDatabase
let folder: string
let door: OpsDoor
beforeAll(async () => {
  database = await createTestDatabase()
  door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
  folder = await mkdtemp(join(tmpdir(), 'firsthand-rebuild-'))
})
afterAll(async () => {
  await database.release()
  await rm(folder, { recursive: true, force: true })
})

interface World {
  readonly stores: Stores
  readonly keyring: Keyring
  readonly place: Place
}

/** Buckets and a keyring of a test's own, with one incident. */
async function newWorld(): Promise<World> {
  const own = join(folder, newId('key'))
  const stores = createLocalStores(join(own, 'objects'))
  const keyring = createFolderKeyring(join(own, 'keys'))
  const place = newPlace()
  await keyring.put(newId('key'), place.pair.identity)
  return { stores, keyring, place }
}

const readBack = ({ stores, keyring }: World, isThorough = false) =>
  rebuild({ stores, keyring, zone: 'UTC', slugs: new Map(), drills: new Set(), isThorough })

async function rebuildInto(world: World) {
  const found = await readBack(world)
  expect(await storeRebuilt(database.owner, found.platform, parseOperator('anna'))).toEqual({
    ok: true,
    value: undefined,
  })
  // What came back has its entries: a verification finds nothing untold.
  for (const { id } of found.platform.incidents) expect((await door.compareCustody(id)).mismatches).toEqual([])
  return found
}

const rows = async (query: string, ...values: unknown[]) => (await database.owner.query(query, values)).rows
const receiptOf = async (code: string) => {
  const hash = createHash('sha256').update(code).digest()
  return (await database.poolOf('intake').query('select intake.receipt($1) as receipt', [hash])).rows[0].receipt
}

test('items, names, receive times and receipts come back from buckets and identity alone', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const bytes = randomBytes(200_000)
  const file = await declare(world.stores, sender, { number: 1, length: bytes.length, name: 'Straße \u202e<img>.jpg' })
  const { item } = await keep(world.stores, sender, { file, bytes })
  const statement = await say(world.stores, sender, 'I was there')
  await rebuildInto(world)
  expect(
    await rows(
      `select i.*, d.name, d.last_modified, c.hidden from evidence.item i join evidence.declaration d on d.item_id = i.id
       join evidence.card c on c.item_id = i.id where i.incident_id = $1`,
      world.place.incident,
    ),
  ).toMatchObject([
    {
      id: item,
      upload_id: file.upload,
      name: 'Straße \u202e<img>.jpg',
      last_modified: RECEIVED_AT - 5,
      received_at: new Date(RECEIVED_AT + 60_000),
      sha256: Buffer.from(digest(bytes), 'hex'),
      hidden: null,
    },
  ])
  expect(await receiptOf(sender.code)).toMatchObject({
    files: [{ number: 1, state: 'kept', length: bytes.length }],
    statements: 1,
  })
  expect(
    await rows('select task, subject from work.outbox where incident_id = $1 order by task', world.place.incident),
  ).toMatchObject([
    { task: 'inspect-item', subject: item },
    { task: 'prove-key' },
    { task: 'read-statement', subject: statement },
  ])
  const [incident] = await rows('select * from platform.incident where id = $1', world.place.incident)
  const probe = openBytes([world.place.pair.identity], incident.key_probe)
  expect(createHash('sha256').update(probe).digest().equals(incident.key_probe_sha256)).toBe(true)
  expect(incident).toMatchObject({ state: 'closing', key_proven_at: null })
})

test('what preserve had not kept is an upload again, its segments as the chain tells and not what was never followed', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const file = await declare(world.stores, sender, { number: 1, length: 30, name: null })
  const of = { upload: file.upload, place: world.place }
  const first = await putSegment(world.stores, of, { start: 0, bytes: Buffer.alloc(10, 1), previous: undefined })
  // An attempt that was put and never committed: another one at its offset was followed.
  await putSegment(world.stores, of, { start: 10, bytes: Buffer.alloc(20, 9), previous: first })
  const second = await putSegment(world.stores, of, { start: 10, bytes: Buffer.alloc(5, 2), previous: first })
  await putSegment(world.stores, of, { start: 15, bytes: Buffer.alloc(15, 3), previous: second })
  const half = await declare(world.stores, sender, { number: 2, length: 100, name: null })
  await putSegment(
    world.stores,
    { upload: half.upload, place: world.place },
    { start: 0, bytes: Buffer.alloc(40, 4), previous: undefined },
  )
  await declare(world.stores, sender, { number: 3, length: 7, name: null })
  const { ambiguous, losses } = await rebuildInto(world)
  expect([ambiguous, losses]).toEqual([0, []])
  const uploads =
    'select number, state, "offset", segments from public_zone.upload where submission_id = $1 order by number'
  expect(await rows(uploads, sender.submission)).toEqual([
    { number: 1, state: 'complete', offset: 30, segments: 3 },
    { number: 2, state: 'open', offset: 40, segments: 1 },
    { number: 3, state: 'open', offset: 0, segments: 0 },
  ])
  const salts = await rows(
    'select u.salt, g.salted_sha256 from public_zone.segment g join public_zone.upload u on u.id = g.upload_id where u.id = $1 order by g.start',
    file.upload,
  )
  const salted = (at: number, bytes: Buffer) => createHash('sha256').update(salts[at]?.salt).update(bytes).digest()
  expect(salts[1]?.salted_sha256.equals(salted(1, Buffer.alloc(5, 2)))).toBe(true)
  const owed = 'select task from work.outbox where subject = any($1) order by task'
  expect(await rows(owed, [file.upload, half.upload])).toEqual([
    { task: 'preserve-partial' },
    { task: 'preserve-upload' },
  ])
})

test('a tail that was sent again with other cuts is no contradiction; one with other bytes is kept in every form', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const [same, torn] = [
    await declare(world.stores, sender, { number: 1, length: 50, name: null }),
    await declare(world.stores, sender, { number: 2, length: 50, name: 'torn.bin' }),
  ]
  for (const size of [20, 50, 50]) {
    await putSegment(
      world.stores,
      { upload: same.upload, place: world.place },
      { start: 0, bytes: Buffer.alloc(size, 7), previous: undefined },
    )
  }
  const of = { upload: torn.upload, place: world.place }
  const base = await putSegment(world.stores, of, { start: 0, bytes: Buffer.alloc(10, 1), previous: undefined })
  for (const filling of [2, 3])
    await putSegment(world.stores, of, { start: 10, bytes: Buffer.alloc(10, filling), previous: base })
  const again = await readBack(world)
  expect(again.ambiguous).toBe(1)
  // Asked a second time it makes no further copies.
  const { platform } = await rebuildInto(world)
  expect(
    platform.uploads
      .map(({ number, state, offset, owes }) => ({ number, state, offset, owes }))
      .toSorted((a, b) => a.number - b.number),
  ).toEqual([
    { number: 1, state: 'complete', offset: 50, owes: 'preserve-upload' },
    { number: 2, state: 'open', offset: 10, owes: 'preserve-partial' },
    { number: 3, state: 'open', offset: 20, owes: 'preserve-partial' },
    { number: 4, state: 'open', offset: 20, owes: 'preserve-partial' },
  ])
})

test('a phone’s preview is no item and no file; contacts, and what the page said, come back', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const said = { origin: 'camera', handling: 'shown' } as const
  const bytes = randomBytes(500)
  const file = await declare(world.stores, sender, { number: 1, length: 500, name: null, pageDoor: 'danger', ...said })
  const still = await declare(world.stores, sender, { number: -1, length: 90, name: null, previewOf: file.upload })
  const of = { upload: still.upload, place: world.place }
  await putSegment(world.stores, of, { start: 0, bytes: randomBytes(90), previous: undefined })
  const { item } = await keep(world.stores, sender, { file, bytes })
  // The arrival's key and picture, of a file that never came.
  const other = await declare(world.stores, sender, { number: 2, length: 9, name: null })
  const coming = await keep(world.stores, sender, { file: other, bytes: Buffer.from('123456789') })
  for (const key of [asReceivedKey(world.place.incident, coming.item), sidecarKey(world.place.incident, coming.item)])
    await world.stores.vault.remove(key)
  const contact = await leaveContact(world.stores, sender, 'CANARY-WAY')
  await withdraw(world.stores, sender, { upload: other.upload, closed: false })
  const found = await rebuildInto(world)
  expect(found).toMatchObject({ previews: 1, losses: [] })
  expect(found.platform.uploads.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2])
  expect(await rows('select id from evidence.item where submission_id = $1', sender.submission)).toEqual([{ id: item }])
  expect(await rows('select origin, handling, danger from evidence.declaration where item_id = $1', item)).toEqual([
    // It rings again: what rang is not in the buckets, and a cry is not lost with a database.
    { ...said, danger: true },
  ])
  expect(await rows('select source_id from evidence.unheard where source_id = $1', item)).toHaveLength(1)
  expect(
    await rows(
      'select kind, number from public_zone.document where submission_id = $1 order by kind',
      sender.submission,
    ),
  ).toEqual([
    { kind: 'contact', number: null },
    { kind: 'withdrawal', number: 2 },
  ])
  expect(await rows("select subject from work.outbox where task = 'keep-contact'")).toEqual([{ subject: contact }])
  expect((await receiptOf(sender.code)).files).toMatchObject([
    { number: 1, state: 'kept' },
    { number: 2, state: 'withdrawn' },
  ])
})

test('the same bytes of two senders are twins again', async () => {
  const world = await newWorld()
  const bytes = randomBytes(300)
  const kept = []
  for (const sender of [newSender(world.place), newSender(world.place), newSender(world.place)]) {
    const file = await declare(world.stores, sender, { number: 1, length: 300, name: null })
    kept.push((await keep(world.stores, sender, { file, bytes })).item)
  }
  await rebuildInto(world)
  const cards = await rows(
    `select i.id, c.sent, t.twin_of from evidence.item i join evidence.card c on c.item_id = i.id
     left join evidence.twin t on t.item_id = i.id where i.incident_id = $1 order by i.seq`,
    world.place.incident,
  )
  const [first] = cards
  expect(kept).toContain(first.id)
  expect(cards.map(({ sent }) => sent)).toEqual([3, 1, 1])
  expect(cards.map((card) => card.twin_of)).toEqual([null, first.id, first.id])
})

test('a part is superseded by the whole, a moved item is shown in its new incident, a withdrawn one nowhere', async () => {
  const world = await newWorld()
  const target = newPlace()
  await world.keyring.put(newId('key'), target.pair.identity)
  const sender = newSender(world.place)
  const [split, moved, closed, asked] = await Promise.all(
    [1, 2, 3, 4].map((number) => declare(world.stores, sender, { number, length: 64, name: `${number}.jpg` })),
  )
  if (!split || !moved || !closed || !asked) throw new Error('four files')
  const whole = randomBytes(64)
  const part = await keep(world.stores, sender, { file: split, bytes: whole.subarray(0, 30), partial: true })
  const full = await keep(world.stores, sender, { file: split, bytes: whole })
  const old = await keep(world.stores, sender, { file: moved, bytes: whole })
  const over = { incident: world.place.incident, item: old.item, pair: old.pair }
  const current = await keep(world.stores, sender, { file: moved, bytes: whole, over, into: target })
  const shut = await keep(world.stores, sender, { file: closed, bytes: whole.subarray(0, 9), partial: true })
  await withdraw(world.stores, sender, { upload: closed.upload, closed: true })
  await withdraw(world.stores, sender, { upload: split.upload, closed: true })
  const unwanted = await keep(world.stores, sender, { file: asked, bytes: whole })
  await withdraw(world.stores, sender, { upload: asked.upload, closed: false })
  await rebuildInto(world)
  const cards = await rows(
    `select c.item_id as item, c.hidden, c.superseded_by, i.moved_from, i.incident_id from evidence.card c
     join evidence.item i on i.id = c.item_id where i.submission_id = $1`,
    sender.submission,
  )
  const cardOf = (item: string) => cards.find((card) => card.item === item)
  expect(cardOf(part.item)).toMatchObject({ hidden: 'superseded', superseded_by: full.item })
  expect(cardOf(full.item)).toMatchObject({ hidden: null })
  expect(cardOf(old.item)).toMatchObject({ hidden: 'moved' })
  expect(cardOf(current.item)).toMatchObject({ hidden: null, moved_from: old.item, incident_id: target.incident })
  expect(cardOf(shut.item)).toMatchObject({ hidden: 'withdrawn' })
  expect(cardOf(unwanted.item)).toMatchObject({ hidden: 'withdrawn' })
  expect((await receiptOf(sender.code)).files.map((file: { state: string }) => file.state)).toEqual([
    'kept',
    'kept',
    'withdrawn',
    'withdrawn',
  ])
})

test('an erased item stays erased, the canary stays removed, and what no key opens is told', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const bytes = randomBytes(100)
  const [erased, foreign] = [
    await declare(world.stores, sender, { number: 1, length: 100, name: null }),
    await declare(world.stores, sender, { number: 2, length: 100, name: null }),
  ]
  const gone = await keep(world.stores, sender, { file: erased, bytes })
  await world.stores.keys.remove(itemKeyKey(world.place.incident, gone.item))
  const stranger = newPlace()
  await keep(world.stores, sender, { file: foreign, bytes, into: stranger })
  const check = newSender(world.place, 'check')
  const canary = await declare(world.stores, check, { number: 1, length: 100, name: null })
  await keep(world.stores, check, { file: canary, bytes })
  const { platform, losses } = await readBack(world)
  expect(platform.items).toEqual([])
  expect(platform.submissions.map(({ id }) => id)).toEqual([sender.submission])
  expect(losses).toMatchObject([{ what: 'item-key', why: 'no-key-opens-it' }])
})

test('as-received bytes that are gone or cut are told, and their item is not made up', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const file = await declare(world.stores, sender, { number: 1, length: 100, name: null })
  const { item, pair } = await keep(world.stores, sender, { file, bytes: randomBytes(100) })
  const over = { incident: world.place.incident, item: newId('item'), pair }
  await keep(world.stores, sender, { file, bytes: randomBytes(5), over })
  const found = await readBack(world, true)
  expect(found.platform.items.map(({ id }) => id)).toEqual([item])
  expect(found.losses).toMatchObject([{ what: 'as-received', why: 'missing' }])
})

test('a database that holds one of the incidents is left as it is', async () => {
  const world = await newWorld()
  await say(world.stores, newSender(world.place), 'only words')
  const { platform } = await rebuildInto(world)
  expect(await storeRebuilt(database.owner, platform, parseOperator('anna'))).toEqual({
    ok: false,
    error: 'already-there',
  })
})

test('custody names who had it rebuilt, and says that it was rebuilt; without a name nothing is', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const bytes = randomBytes(100)
  const file = await declare(world.stores, sender, { number: 1, length: bytes.length, name: null })
  await keep(world.stores, sender, { file, bytes })
  const { platform } = await readBack(world)
  await expect(storeRebuilt(database.owner, platform, undefined)).rejects.toThrow('nobody said who')
  await storeRebuilt(database.owner, platform, parseOperator('Anna B'))
  const told = await rows(
    'select actor, action, detail from custody.entry where incident_id = $1 order by seq',
    world.place.incident,
  )
  expect(told).toMatchObject([
    { actor: 'ops:Anna B', action: 'incident.opened', detail: expect.stringContaining('"rebuilt":true') },
    { actor: 'ops:Anna B', action: 'item.rebuilt' },
  ])
})
