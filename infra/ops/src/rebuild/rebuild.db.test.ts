import { createHash, randomBytes } from 'node:crypto'
import { openBytes } from '@firsthand/sealing'
import { expect, test } from 'vitest'
import { declare, digest, keep, newSender, putSegment, RECEIVED_AT, say } from './buckets.test-kit.ts'
import { readBack, rebuildGround } from './rebuild.test-kit.ts'

const { newWorld, rebuildInto, rows, receiptOf } = rebuildGround()

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

test('a file that preserve had not stored yet is restored as an upload, with exactly the committed segments', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const file = await declare(world.stores, sender, { number: 1, length: 30, name: null })
  const of = { upload: file.upload, place: world.place }
  const first = await putSegment(world.stores, of, { start: 0, bytes: Buffer.alloc(10, 1), previous: undefined })
  // An attempt that was stored but never committed, because another attempt at its offset has a successor.
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

test('a tail that was sent again in other pieces is no contradiction; of contradicting tails every one is kept', async () => {
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
  // A second run makes no further copies of segments.
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
