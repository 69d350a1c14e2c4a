import { randomBytes } from 'node:crypto'
import { parseObjectKey } from '@firsthand/object-store'
import { openBytes, openIdentity } from '@firsthand/sealing'
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

interface ArrivalRow {
  readonly item_id: string
  readonly sealed_identity: Buffer
  readonly sealed_still: Buffer | null
  readonly number: number
  readonly length: number
}
const arrivalOf = async (upload: string): Promise<ArrivalRow | undefined> =>
  (
    await world.query<ArrivalRow>(
      'select item_id, sealed_identity, sealed_still, number, length::int from evidence.arrival where upload_id = $1',
      [upload],
    )
  )[0]
const itemOf = async (upload: string) =>
  (await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload]))[0]?.id
const custodyOf = async (subject: string): Promise<string[]> =>
  (
    await world.query<{ action: string }>('select action from custody.entry where subject = $1 order by seq', [subject])
  ).map((row) => row.action)
const isFreed = async ({ keys }: TestUpload): Promise<boolean> => {
  const there = await Promise.all(
    keys.map(async (text) => {
      const key = parseObjectKey(text)
      return key !== undefined && (await world.stores.drop.head(key)).ok
    }),
  )
  return there.every((one) => !one)
}
const still = randomBytes(20_000)
/** A file that has arrived by half, and its preview. */
const onItsWay = async (of: TestIncident = incident) => {
  const bytes = randomBytes(60_000)
  const file = await world.addUpload(of, bytes, { segmentBytes: 20_000, arrived: 20_000 })
  const preview = await world.addUpload(of, still, { previewOf: file })
  return { bytes, file, preview }
}

describe('a phone’s preview', () => {
  test('makes an arrival with the id and key that the item takes over', async () => {
    const { bytes, file, preview } = await onItsWay()
    expect(await world.query('select queue, task, priority from work.outbox where subject = $1', [preview.id])).toEqual(
      [{ queue: 'preserve-first', task: 'keep-arrival', priority: 1 }],
    )
    expect(await world.run('keep-arrival', incident.id, preview.id)).toEqual({ kind: 'done' })
    const arrival = await arrivalOf(file.id)
    if (!arrival?.sealed_still) throw new Error('no arrival')
    expect(arrival).toMatchObject({ number: 1, length: 60_000 })
    const identity = openIdentity(arrival.sealed_identity, incident.identity)
    expect(openBytes([identity], arrival.sealed_still)).toEqual(still)
    expect(await custodyOf(arrival.item_id)).toEqual(['arrival.seen'])
    expect(await isFreed(preview)).toBe(true)
    expect(await itemOf(file.id)).toBeUndefined()
    const owed = "select queue, priority from work.outbox where task = 'inspect-arrival' and subject = $1"
    expect(await world.query(owed, [arrival.item_id])).toEqual([{ queue: 'inspect-first', priority: 1 }])

    await file.sendRest()
    expect(await world.run('preserve-upload', incident.id, file.id)).toEqual({ kind: 'done' })
    expect(await itemOf(file.id)).toBe(arrival.item_id)
    const [key] = await world.query<{ sealed_identity: Buffer }>(
      'select sealed_identity from evidence.item_key where item_id = $1',
      [arrival.item_id],
    )
    expect(key?.sealed_identity).toEqual(arrival.sealed_identity)
    expect(await readItemBytes(world, arrival.item_id)).toEqual(bytes)
  })

  test('is kept once, however often and however many at once; it never becomes an upload of its own', async () => {
    const { file, preview } = await onItsWay()
    const runs = await Promise.all([1, 2, 3].map(() => world.run('keep-arrival', incident.id, preview.id)))
    expect(runs.filter((run) => run.kind === 'done')).toHaveLength(1)
    expect(await world.run('keep-arrival', incident.id, preview.id)).toEqual({ kind: 'skipped', code: 'already-kept' })
    const { item_id: item = '' } = (await arrivalOf(file.id)) ?? {}
    expect(await custodyOf(item)).toEqual(['arrival.seen'])
    for (const task of ['preserve-upload', 'preserve-partial'] as const)
      expect(await world.run(task, incident.id, preview.id)).toEqual({ kind: 'dead', code: 'is-a-preview' })
    expect(await world.run('keep-arrival', incident.id, file.id)).toEqual({ kind: 'dead', code: 'not-a-preview' })
  })

  test('whose attempt was killed at any step is finished by the next one', async () => {
    for (const step of ['keepArrival', 'markFreed'] as const) {
      for (const isDone of [false, true]) {
        const { file, preview } = await onItsWay()
        const killed = createPreserve({
          ...world,
          abilities: { kind: 'local-disk', lock: false },
          clock: Date.now,
          door: {
            ...world.door,
            [step]: async (...args: never[]) => {
              if (isDone) await Reflect.apply(world.door[step], undefined, args)
              throw new Error('killed')
            },
          },
        })
        const work = { row: '1', attempt: 1, incident: incident.id, subject: preview.id, detail: {} }
        const job = { signal: new AbortController().signal }
        await expect(killed({ ...work, task: 'keep-arrival' }, job)).rejects.toThrow('killed')
        const again = await world.run('keep-arrival', incident.id, preview.id)
        expect(['done', 'skipped']).toContain(again.kind)
        const arrival = await arrivalOf(file.id)
        expect(await custodyOf(arrival?.item_id ?? '')).toEqual(['arrival.seen'])
        expect(await isFreed(preview)).toBe(true)
      }
    }
  })

  test('that comes after its file, or while that is being kept, shares the key and adds nothing', async () => {
    const first = await onItsWay()
    await first.file.sendRest()
    await world.run('preserve-upload', incident.id, first.file.id)
    expect(await world.run('keep-arrival', incident.id, first.preview.id)).toEqual({
      kind: 'skipped',
      code: 'already-kept',
    })
    expect(await isFreed(first.preview)).toBe(true)
    expect(await arrivalOf(first.file.id)).toBeUndefined()
    const second = await onItsWay()
    await second.file.sendRest()
    await Promise.all([
      world.run('preserve-upload', incident.id, second.file.id),
      world.run('keep-arrival', incident.id, second.preview.id),
    ])
    const item = (await itemOf(second.file.id)) ?? ''
    expect(await readItemBytes(world, item)).toEqual(second.bytes)
    const arrival = await arrivalOf(second.file.id)
    if (arrival) expect(arrival.item_id).toBe(item)
  })

  test('under another file’s name, or in another submission, shows nothing, and its bytes go', async () => {
    const file = await world.addUpload(incident, randomBytes(5000), { arrived: 0 })
    const other = await world.addUpload(incident, randomBytes(5000), { arrived: 0, submission: file.submission })
    const stranger = await world.addUpload(incident, randomBytes(5000), { arrived: 0 })
    const contradicting = await world.addUpload(incident, still, { previewOf: file, declared: { previewOf: other.id } })
    const inAnotherSubmission = await world.addUpload(incident, still, {
      previewOf: other,
      declared: { from: stranger.submission.facts },
    })
    for (const preview of [contradicting, inAnotherSubmission]) {
      expect(await world.run('keep-arrival', incident.id, preview.id)).toEqual({
        kind: 'skipped',
        code: 'declared-otherwise',
      })
      expect(await isFreed(preview)).toBe(true)
    }
    const crossed = await world.addUpload(incident, still, { previewOf: stranger })
    await world.query('update public_zone.upload set preview_of = $2 where id = $1', [crossed.id, file.id])
    expect(await world.run('keep-arrival', incident.id, crossed.id)).toEqual({
      kind: 'skipped',
      code: 'file-of-another',
    })
    expect(await isFreed(crossed)).toBe(true)
    expect(await arrivalOf(file.id)).toBeUndefined()
  })

  test('of a file that its witness withdrew shows nothing; one that is cut or closed leaves nothing', async () => {
    const { file, preview } = await onItsWay()
    await world.query('select intake.close_upload($1)', [file.urlHash])
    expect(await world.run('keep-arrival', incident.id, preview.id)).toEqual({ kind: 'skipped', code: 'withdrawn' })
    expect(await isFreed(preview)).toBe(true)
    const next = await onItsWay()
    const asked = await world.addWithdrawal(incident, next.file.submission, next.file.number)
    await world.run('apply-withdrawal', incident.id, asked)
    expect(await world.run('keep-arrival', incident.id, next.preview.id)).toEqual({
      kind: 'skipped',
      code: 'withdrawn',
    })
    const whole = await world.addUpload(incident, randomBytes(9000), { arrived: 0 })
    const cut = await world.addUpload(incident, still, { previewOf: whole, segmentBytes: 5000, arrived: 5000 })
    await world.query("update public_zone.upload set expires_at = now() - interval '1 hour' where id = $1", [cut.id])
    await world.query('select work.sweep_partials()')
    expect(await world.query('select task from work.outbox where subject = $1', [cut.id])).toEqual([
      { task: 'keep-arrival' },
    ])
    expect(await world.run('keep-arrival', incident.id, cut.id)).toEqual({ kind: 'skipped', code: 'preview-ended' })
    expect(await isFreed(cut)).toBe(true)
  })

  test('of the canary’s incident is removed with its key, before its file came and after', async () => {
    const check = await world.addIncident({ kind: 'check' })
    const early = await onItsWay(check)
    await world.run('keep-arrival', check.id, early.preview.id)
    const arrival = await arrivalOf(early.file.id)
    const item = arrival?.item_id ?? ''
    expect(await world.run('remove-check', check.id, item)).toEqual({ kind: 'done' })
    expect(await arrivalOf(early.file.id)).toBeUndefined()
    const key = parseObjectKey(`${check.id}/${item}`)
    expect(key && (await world.stores.keys.head(key)).ok).toBe(false)
    expect(await custodyOf(item)).toEqual(['arrival.seen', 'arrival.erased'])

    const late = await onItsWay(check)
    await world.run('keep-arrival', check.id, late.preview.id)
    await late.file.sendRest()
    await world.run('preserve-upload', check.id, late.file.id)
    expect(await world.run('remove-check', check.id, (await itemOf(late.file.id)) ?? '')).toEqual({ kind: 'done' })
    expect(await arrivalOf(late.file.id)).toBeUndefined()

    const real = await onItsWay()
    await world.run('keep-arrival', incident.id, real.preview.id)
    const kept = (await arrivalOf(real.file.id))?.item_id ?? ''
    expect(await world.run('remove-check', incident.id, kept)).toEqual({ kind: 'dead', code: 'not-a-check' })
    expect(await arrivalOf(real.file.id)).toBeDefined()
  })
})
