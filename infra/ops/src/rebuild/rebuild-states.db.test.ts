import { randomBytes } from 'node:crypto'
import { storeRebuilt } from '@firsthand/database/ops'
import { parseOperator } from '@firsthand/domain'
import { asReceivedKey, itemKeyKey, sidecarKey } from '@firsthand/object-store'
import { expect, test } from 'vitest'
import {
  declare,
  keep,
  leaveContact,
  newId,
  newPlace,
  newSender,
  putSegment,
  say,
  withdraw,
} from './buckets.test-kit.ts'
import { readBack, rebuildGround } from './rebuild.test-kit.ts'

const lent = rebuildGround()
const { newWorld, rebuildInto, rows, receiptOf } = lent

test('a phone’s preview is not restored; contacts, and what the page said, are', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const said = { origin: 'camera', handling: 'shown' } as const
  const bytes = randomBytes(500)
  const by = { pageDoor: 'danger', incidentChoice: 'unsure' } as const
  const file = await declare(world.stores, sender, { number: 1, length: 500, name: null, ...by, ...said })
  const still = await declare(world.stores, sender, { number: -1, length: 90, name: null, previewOf: file.upload })
  const of = { upload: still.upload, place: world.place }
  await putSegment(world.stores, of, { start: 0, bytes: randomBytes(90), previous: undefined })
  const { item } = await keep(world.stores, sender, { file, bytes })
  // A preview came, but its file never did. Only the item's key and the picture are left.
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
  expect(
    await rows('select origin, handling, danger, unsure from evidence.declaration where item_id = $1', item),
  ).toEqual([
    // The alarm is raised again. The buckets do not record past alarms, and a call for help must not be lost with a
    // database.
    { ...said, danger: true, unsure: true },
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

test('the whole supersedes a part, a moved item is shown in its new incident, a withdrawn one nowhere', async () => {
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

test('an erased item stays erased, the canary stays removed, and objects that no key opens are reported', async () => {
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

test('missing or truncated as-received bytes are reported, and no item is made up for them', async () => {
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

test('a database that holds one of the incidents is not changed', async () => {
  const world = await newWorld()
  await say(world.stores, newSender(world.place), 'only words')
  const { platform } = await rebuildInto(world)
  expect(await storeRebuilt(lent.database.owner, platform, parseOperator('anna'))).toEqual({
    ok: false,
    error: 'already-there',
  })
})

test('custody records the rebuild and who ordered it; without a name nothing is rebuilt', async () => {
  const world = await newWorld()
  const sender = newSender(world.place)
  const bytes = randomBytes(100)
  const file = await declare(world.stores, sender, { number: 1, length: bytes.length, name: null })
  await keep(world.stores, sender, { file, bytes })
  const { platform } = await readBack(world)
  await expect(storeRebuilt(lent.database.owner, platform, undefined)).rejects.toThrow('nobody said who')
  await storeRebuilt(lent.database.owner, platform, parseOperator('Anna B'))
  const told = await rows(
    'select actor, action, detail from custody.entry where incident_id = $1 order by seq',
    world.place.incident,
  )
  expect(told).toMatchObject([
    { actor: 'ops:Anna B', action: 'incident.opened', detail: expect.stringContaining('"rebuilt":true') },
    { actor: 'ops:Anna B', action: 'item.rebuilt' },
  ])
})
