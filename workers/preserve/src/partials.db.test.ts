/** An upload that stops, resumes, stops and ends: what is preserved, shown and counted at each step. */
import { randomBytes } from 'node:crypto'
import { parseObjectKey } from '@firsthand/object-store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPreserve } from './preserve.ts'
import { createWorld, readItemBytes, type TestIncident, type TestUpload, type TestWorld } from './upload.test-kit.ts'

let world: TestWorld
let incident: TestIncident
beforeAll(async () => {
  world = await createWorld()
  incident = await world.addIncident()
})
afterAll(() => world?.release())

interface Row {
  readonly id: string
  readonly partial: boolean
  readonly bytes: number
  readonly hidden: string | null
  readonly superseded_by: string | null
}
const itemsOf = (upload: string): Promise<Row[]> =>
  world.query<Row>(
    `select i.id, i.partial, i.bytes::int, c.hidden, c.superseded_by from evidence.item i
     join evidence.card c on c.item_id = i.id where i.upload_id = $1 order by i.seq`,
    [upload],
  )
const shownOf = async (upload: string) => (await itemsOf(upload)).filter(({ hidden }) => hidden === null)
const fileOf = async ({ submission }: TestUpload) => {
  const [row] = await world.query<{ told: { files: { number: number; state: string }[] } }>(
    'select intake.receipt($1) as told',
    [Buffer.from(submission.facts.codeHash, 'hex')],
  )
  return row?.told.files.map(({ number, state }) => ({ number, state }))
}
const held = async ({ keys }: TestUpload): Promise<number> => {
  const there = await Promise.all(
    keys.map(async (text) => {
      const key = parseObjectKey(text)
      return key !== undefined && (await world.stores.drop.head(key)).ok
    }),
  )
  return there.filter(Boolean).length
}
/** Makes the upload's last byte older, then runs the relay's sweep and the work that it queues. */
async function afterSilence(upload: TestUpload, minutes: number) {
  await world.query(
    `update public_zone.upload set appended_at = appended_at - make_interval(mins => $2),
       expires_at = expires_at - make_interval(mins => $2) where id = $1`,
    [upload.id, minutes],
  )
  await world.query('select work.sweep_partials()')
  const owed = await world.query<{ id: string }>(
    "update work.outbox set state = 'done' where subject = $1 and task = 'preserve-partial' and state = 'pending' returning id",
    [upload.id],
  )
  const ends = []
  for (const _ of owed) ends.push(await world.run('preserve-partial', incident.id, upload.id))
  return ends
}
const WEEK = 7 * 24 * 60 + 1

describe('an upload that stops', () => {
  test('becomes a part after a quarter of an hour, a longer part later, and whole in the end: all are kept, one is counted', async () => {
    const bytes = randomBytes(90_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 10_000, arrived: 30_000 })
    expect(await afterSilence(upload, 14)).toEqual([])
    expect(await fileOf(upload)).toEqual([{ number: 1, state: 'arriving' }])
    expect(await afterSilence(upload, 3)).toEqual([{ kind: 'done' }])
    expect(await fileOf(upload)).toEqual([{ number: 1, state: 'part-missing' }])
    // If no further bytes arrive, silence makes no second part.
    expect(await afterSilence(upload, 60)).toEqual([])
    await upload.sendTo(60_000)
    expect(await fileOf(upload)).toEqual([{ number: 1, state: 'arriving' }])
    expect(await afterSilence(upload, 17)).toEqual([{ kind: 'done' }])
    expect(await shownOf(upload.id)).toMatchObject([{ partial: true, bytes: 60_000 }])
    expect(await held(upload)).toBe(6)
    await upload.sendRest()
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [short, long, whole, ...more] = await itemsOf(upload.id)
    expect(more).toEqual([])
    expect(short).toMatchObject({ bytes: 30_000, hidden: 'superseded', superseded_by: long?.id })
    expect(long).toMatchObject({ bytes: 60_000, hidden: 'superseded', superseded_by: whole?.id })
    expect(whole).toMatchObject({ partial: false, bytes: 90_000, hidden: null })
    for (const item of [short, long, whole])
      expect(await readItemBytes(world, item?.id ?? '')).toEqual(bytes.subarray(0, item?.bytes))
    expect(await fileOf(upload)).toEqual([{ number: 1, state: 'kept' }])
    expect(await held(upload)).toBe(0)
  })

  test('for good leaves the drop after a week, but only once its part is kept', async () => {
    const bytes = randomBytes(40_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 10_000, arrived: 20_000 })
    expect(await afterSilence(upload, 20)).toEqual([{ kind: 'done' }])
    expect(await held(upload)).toBe(2)
    expect(await afterSilence(upload, WEEK)).toEqual([{ kind: 'skipped', code: 'already-kept' }])
    expect(await held(upload)).toBe(0)
    expect(await shownOf(upload.id)).toMatchObject([{ partial: true, bytes: 20_000 }])
    expect(await readItemBytes(world, (await shownOf(upload.id))[0]?.id ?? '')).toEqual(bytes.subarray(0, 20_000))
    expect(await fileOf(upload)).toEqual([{ number: 1, state: 'part-missing' }])

    const unlucky = await world.addUpload(incident, bytes, { segmentBytes: 10_000, arrived: 10_000 })
    await world.keyring.remove(incident.keyId)
    // Two sweeps find this upload: it has stopped, and its week is over.
    const waiting = { kind: 'retry', code: 'key-missing' }
    expect(await afterSilence(unlucky, WEEK)).toMatchObject([waiting, waiting])
    expect(await held(unlucky)).toBe(1)
    await world.keyring.put(incident.keyId, incident.identity)
    expect(await world.run('preserve-partial', incident.id, unlucky.id)).toEqual({ kind: 'done' })
    expect(await held(unlucky)).toBe(0)
  })

  test('because its witness closed it is kept, hidden and freed, and supersedes the earlier part', async () => {
    const upload = await world.addUpload(incident, randomBytes(30_000), { segmentBytes: 10_000, arrived: 10_000 })
    await afterSilence(upload, 20)
    await upload.sendTo(20_000)
    await world.query('select intake.close_upload($1)', [upload.urlHash])
    expect(await world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    expect((await itemsOf(upload.id)).map(({ bytes, hidden }) => ({ bytes, hidden }))).toEqual([
      { bytes: 10_000, hidden: 'withdrawn' },
      { bytes: 20_000, hidden: 'withdrawn' },
    ])
    expect(await held(upload)).toBe(0)
    expect(await fileOf(upload)).toEqual([{ number: 1, state: 'withdrawn' }])
  })

  test('but is completed and freed while its part is being read loses nothing and raises no alarm', async () => {
    const bytes = randomBytes(40_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 10_000, arrived: 30_000 })
    const late = createPreserve({
      ...world,
      abilities: { kind: 'local-disk', lock: false },
      clock: Date.now,
      door: {
        ...world.door,
        async item(id) {
          const found = await world.door.item(id)
          if (!found && (await held(upload)) === 3) {
            await upload.sendRest()
            expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
          }
          return found
        },
      },
    })
    const work = { row: '1', attempt: 1, incident: incident.id, subject: upload.id, detail: {} }
    const job = { signal: new AbortController().signal }
    expect(await late({ ...work, task: 'preserve-partial' }, job)).toEqual({ kind: 'skipped', code: 'completed' })
    expect(await itemsOf(upload.id)).toMatchObject([{ partial: false, bytes: 40_000, hidden: null }])
  })
})
