import { createInspectDoor } from '@firsthand/database/inspect'
import { createReconstructDoor } from '@firsthand/database/reconstruct'
import type { Work } from '@firsthand/domain'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { parseObjectKey } from '@firsthand/object-store'
import { openScratch, type Scratch } from '@firsthand/runtime'
import { SAMPLE_RATE } from '@firsthand/sound'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bursts, mixed, room, scaled, slice, steady, sum } from '../../../packages/sound/src/made-sound.test-kit.ts'
import { createInspect } from '../../../workers/inspect/src/index.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { createReconstruct, openLinker, openSolver } from '../../../workers/reconstruct/src/index.ts'
import { recording, wav } from './wav.test-kit.ts'

let world: TestWorld
let scratch: Scratch
let sandbox: Sandbox
let incident: TestIncident
const solver = openSolver()
const linker = openLinker()

beforeAll(async () => {
  world = await createWorld()
  scratch = await openScratch(`${world.folder}/scratch`, 'test')
  sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
})
beforeEach(async () => {
  incident = await world.addIncident()
})
afterAll(async () => {
  await Promise.all([solver.close(), linker.close()])
  await scratch?.close()
  await world?.release()
})

const job = { signal: new AbortController().signal }
const workOf = (task: Work['task'], subject: string): Work => ({
  ...{ row: '1', attempt: 1, tries: 1, task, incident: incident.id, subject, detail: {} },
})
const inspect = (task: Work['task'], subject: string) => {
  const door = createInspectDoor(world.database.poolOf('inspect'))
  const deps = { door, vault: world.stores.vault, keyring: world.keyring, sandbox, scratch, log: world.log }
  return createInspect(deps)(workOf(task, subject), job)
}
const reconstruct = (task: Work['task'], subject: string) => {
  const door = createReconstructDoor(world.database.poolOf('reconstruct'))
  const { keyring, log, stores } = world
  return createReconstruct({ door, vault: stores.vault, keyring, solver, linker, log })(workOf(task, subject), job)
}

async function addSound(bytes: Buffer, options: { name?: string } = {}): Promise<string> {
  const upload = await world.addUpload(incident, bytes, options)
  await world.run('preserve-upload', incident.id, upload.id)
  const [row] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  if (!row) throw new Error('no item')
  expect(await inspect('inspect-item', row.id)).toEqual({ kind: 'done' })
  return row.id
}
const soundOf = async (item: string) =>
  (
    await world.query<{ outcome: string; vault_key: string | null; seconds: number | null }>(
      'select outcome, vault_key, seconds from evidence.sound where item_id = $1',
      [item],
    )
  )[0]
const links = () =>
  world.query<{ a: string; b: string; offset_ms: number; sd_ms: number }>(
    'select a, b, offset_ms, sd_ms from evidence.link where incident_id = $1',
    [incident.id],
  )
const revisions = () =>
  world.query<{ number: number; provisional: boolean; changed: number }>(
    'select number, provisional, changed from evidence.revision where incident_id = $1 order by number',
    [incident.id],
  )

describe('sound', { timeout: 600_000 }, () => {
  test('two recordings of one moment are linked at their offset, whichever comes first, and placed again', async () => {
    const first = await addSound(recording(4, 20, 1))
    const second = await addSound(recording(9.5, 20, 2))
    for (const item of [first, second]) expect(await inspect('find-sound', item)).toEqual({ kind: 'done' })
    expect(await soundOf(first)).toMatchObject({ outcome: 'print', seconds: 20 })
    const owed =
      "select subject from work.outbox where task = 'link-item' and queue = 'reconstruct-links' and subject = any($1)"
    expect(await world.query(owed, [[first, second]])).toHaveLength(2)
    await reconstruct('reconstruct-incident', incident.id)
    expect(await reconstruct('link-item', first)).toEqual({ kind: 'done' })
    const [link] = await links()
    expect([link?.a, link?.b]).toEqual([first, second].sort())
    const offset = first < second ? link?.offset_ms : -(link?.offset_ms ?? 0)
    expect(Math.abs((offset ?? 0) - 5500)).toBeLessThan(5)
    // Linking from the other item, twice, stores nothing more.
    expect(await reconstruct('link-item', second)).toEqual({ kind: 'done' })
    expect(await links()).toHaveLength(1)
    expect(await reconstruct('reconstruct-incident', incident.id)).toEqual({ kind: 'done' })
    expect((await revisions()).at(-1)).toMatchObject({ provisional: true })
    expect(await reconstruct('settle-incident', incident.id)).toEqual({ kind: 'done' })
    expect((await revisions()).at(-1)).toMatchObject({ provisional: false })
    const judged = await world.query('select verdict from evidence.judged_link where incident_id = $1', [incident.id])
    expect(judged).toHaveLength(1)
  })

  test('other moments are not linked; silence and films without sound have no print', async () => {
    const [one, other] = [await addSound(recording(0, 15, 1, 21)), await addSound(recording(0, 15, 2, 22))]
    const silence = await addSound(wav(new Int16Array(5 * SAMPLE_RATE)))
    for (const item of [one, other, silence]) await inspect('find-sound', item)
    expect(await soundOf(silence)).toEqual({ outcome: 'silent', vault_key: null, seconds: null })
    for (const item of [one, other]) await reconstruct('link-item', item)
    expect(await links()).toEqual([])
    expect(await reconstruct('link-item', silence)).toMatchObject({ kind: 'skipped' })
  })

  test('a hidden item is linked to nothing, and its links no longer count', async () => {
    const [one, other] = [await addSound(recording(4, 20, 3)), await addSound(recording(10, 20, 4))]
    for (const item of [one, other]) await inspect('find-sound', item)
    await reconstruct('link-item', one)
    await reconstruct('reconstruct-incident', incident.id)
    await reconstruct('settle-incident', incident.id)
    const judged = () =>
      world.query("select 1 from evidence.judged_link where incident_id = $1 and verdict <> 'rejected'", [incident.id])
    expect(await judged()).toHaveLength(1)
    await world.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [other])
    await reconstruct('reconstruct-incident', incident.id)
    await reconstruct('settle-incident', incident.id)
    expect(await judged()).toEqual([])
    const third = await addSound(recording(12, 15, 5))
    await inspect('find-sound', third)
    await reconstruct('link-item', third)
    expect((await links()).filter(({ a, b }) => [a, b].includes(third)).flatMap(({ a, b }) => [a, b])).not.toContain(
      other,
    )
  })

  test('a print is made once, and never of an infected, erased or hidden file', async () => {
    const item = await addSound(recording(2, 4, 6))
    expect(await inspect('find-sound', item)).toEqual({ kind: 'done' })
    expect(await inspect('find-sound', item)).toEqual({ kind: 'skipped', code: 'already-printed' })
    const [infected, hidden, erased] = [
      await addSound(recording(2, 4, 7)),
      await addSound(recording(2, 4, 8)),
      await addSound(recording(2, 4, 9)),
    ]
    await world.query("update evidence.card set flags = '{infected}' where item_id = $1", [infected])
    await world.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [hidden])
    await world.query('delete from evidence.item_key where item_id = $1', [erased])
    expect(await inspect('find-sound', infected)).toEqual({ kind: 'skipped', code: 'infected' })
    expect(await inspect('find-sound', hidden)).toEqual({ kind: 'skipped', code: 'item-hidden' })
    expect(await inspect('find-sound', erased)).toEqual({ kind: 'skipped', code: 'item-erased' })
    for (const one of [infected, hidden, erased]) expect(await soundOf(one)).toBeUndefined()
  })

  test('one programme in two rooms makes no link, unless both clocks say that it was heard at the same time', async () => {
    const programme = scaled(bursts(10, 30), 1.2)
    const heard = (from: number, place: number): Buffer => {
      const beside = room(bursts(place + 20, 14), place + 7)
      return wav(mixed(sum(room(slice(programme, from, 14), place), beside), steady(place, 14, 200)))
    }
    const [first, second, late] = [
      await addSound(heard(2, 1)),
      await addSound(heard(5, 2)),
      await addSound(heard(4, 3)),
    ]
    await reconstruct('reconstruct-incident', incident.id)
    // All three are placed by phones' clocks, the third an hour later.
    const began = Date.now() - 7_200_000
    for (const [item, at] of [
      [first, began] as const,
      [second, began + 3600] as const,
      [late, began + 3_600_000] as const,
    ])
      await world.query(
        "update evidence.current_placement set status = 'placed', earliest = $2::bigint - 3725, estimate = $2, latest = $2::bigint + 3725 where item_id = $1",
        [item, at],
      )
    for (const item of [first, second]) await inspect('find-sound', item)
    expect(await reconstruct('link-item', first)).toEqual({ kind: 'done' })
    const [link] = await links()
    expect(Math.abs((first < second ? 1 : -1) * (link?.offset_ms ?? 0) - 3000)).toBeLessThan(20)
    // The link is no more certain than the clocks, because two receivers hear a live programme seconds apart.
    expect(link?.sd_ms).toBeGreaterThan(2000)
    // A third item shows that the sound may have been played at any time.
    await inspect('find-sound', late)
    expect(await reconstruct('link-item', late)).toEqual({ kind: 'done' })
    expect(await links()).toHaveLength(1)
    const dropped = 'select reason from evidence.link_dropped where incident_id = $1'
    expect(await world.query(dropped, [incident.id])).toEqual([{ reason: 'replay' }])
  })

  test('older files without prints are queued once, after all other work', async () => {
    const item = await addSound(recording(2, 4, 10))
    await world.query("delete from work.outbox where task = 'find-sound' and subject = $1", [item])
    const door = createInspectDoor(world.database.poolOf('inspect'))
    const rows = () =>
      world.query("select queue, priority, detail from work.outbox where task = 'find-sound' and subject = $1", [item])
    await door.addSoundWork('sound/1', 50)
    expect(await rows()).toEqual([{ queue: 'inspect', priority: 9, detail: { recipe: 'sound/1' } }])
    await world.query("update work.outbox set state = 'skipped' where task = 'find-sound' and subject = $1", [item])
    await door.addSoundWork('sound/1', 50)
    expect(await rows()).toHaveLength(1)
  })

  test('a print is sealed: the vault holds nothing of its samples in the clear', async () => {
    const samples = mixed(slice(bursts(31, 10), 0, 6))
    const item = await addSound(wav(samples))
    await inspect('find-sound', item)
    const { vault_key: key } = (await soundOf(item)) ?? {}
    const at = parseObjectKey(key)
    if (!at) throw new Error('no key')
    const got = await world.stores.vault.get(at)
    if (!got.ok) throw new Error(got.error.code)
    const chunks: Buffer[] = []
    for await (const chunk of got.value.body) chunks.push(Buffer.from(chunk))
    const sealed = Buffer.concat(chunks)
    expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    expect(sealed.includes(Buffer.from(samples.buffer).subarray(8000, 8064))).toBe(false)
  })
})

test('a stored link that turns out to be of played sound no longer counts, but stays on record', async () => {
  const [one, other] = [await addSound(recording(4, 12, 21)), await addSound(recording(7, 12, 22))]
  for (const item of [one, other]) await inspect('find-sound', item)
  await reconstruct('link-item', one)
  await reconstruct('reconstruct-incident', incident.id)
  await reconstruct('settle-incident', incident.id)
  const judged = () =>
    world.query("select 1 from evidence.judged_link where incident_id = $1 and verdict <> 'rejected'", [incident.id])
  expect(await judged()).toHaveLength(1)
  const [a, b] = [one, other].sort()
  const door = createReconstructDoor(world.database.poolOf('reconstruct'))
  const drop = { a: a ?? '', b: b ?? '', recipe: 'sound/1', reason: 'replay' as const }
  const replays = [{ item: one, evidence: { alike: 1 } }]
  for (const _ of [1, 2]) await door.storeLinks(incident.id, { links: [], dropped: [drop], replays })
  await reconstruct('reconstruct-incident', incident.id)
  await reconstruct('settle-incident', incident.id)
  expect(await judged()).toEqual([])
  expect(await links()).toHaveLength(1)
  expect(await door.linksOf([one], 'sound/1')).toEqual([])
  const flags = await world.query('select code, evidence from evidence.flag where item_id = $1', [one])
  expect(flags).toContainEqual({ code: 'sound-replay', evidence: { alike: 1 } })
  const [card] = await world.query<{ flags: string[] }>('select flags from evidence.card where item_id = $1', [one])
  expect(card?.flags.filter((flag) => flag === 'sound-replay')).toHaveLength(1)
})

test('an item that is hidden, or found to be a twin, requests a solve by itself', async () => {
  const [one, other] = [await addSound(recording(2, 4, 11)), await addSound(recording(2, 4, 12))]
  const asked = () =>
    world.query(
      "select 1 from work.outbox where task = 'reconstruct-incident' and incident_id = $1 and state = 'pending'",
      [incident.id],
    )
  const clear = () => world.query("update work.outbox set state = 'done' where incident_id = $1", [incident.id])
  await clear()
  await world.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [one])
  expect(await asked()).toHaveLength(1)
  await clear()
  await world.query(
    `insert into evidence.twin (item_id, incident_id, twin_of, kind, evidence) values ($1, $2, $3, 'near', '{"form":"whole"}')`,
    [other, incident.id, one],
  )
  expect(await asked()).toHaveLength(1)
})
