import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createNormaliseDoor, type NormaliseDoor } from '@firsthand/database/normalise'
import { ok, type Work } from '@firsthand/domain'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { openScratch, type Scratch } from '@firsthand/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestIncident, type TestWorld } from '../../preserve/src/upload.test-kit.ts'
import { createNormalise } from './normalise-item.ts'

let world: TestWorld
let scratch: Scratch
let sandbox: Sandbox
let incident: TestIncident
let door: NormaliseDoor

beforeAll(async () => {
  world = await createWorld()
  scratch = await openScratch(join(world.folder, 'scratch'), 'test')
  sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
  incident = await world.addIncident()
  door = createNormaliseDoor(world.database.poolOf('normalise'))
})
afterAll(async () => {
  await scratch?.close()
  await world?.release()
})

/** A film as inspect leaves it; each one differs. */
async function addFilm(facts: object, ...args: readonly string[]): Promise<string> {
  const file = join(world.folder, `film-${randomBytes(4).toString('hex')}`)
  execFileSync('ffmpeg', [
    '-nostdin',
    '-v',
    'error',
    ...args,
    '-metadata',
    `title=${randomBytes(4).toString('hex')}`,
    file,
  ])
  const upload = await world.addUpload(incident, await readFile(file))
  await world.run('preserve-upload', incident.id, upload.id)
  const [row] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  if (!row) throw new Error('no item')
  await world.query(
    "update evidence.card set kind = 'video', media_type = 'video/mp4', stage = 'inspected' where item_id = $1",
    [row.id],
  )
  await world.query(
    `insert into evidence.extraction (id, item_id, tool, version, outcome, facts, identifying, finished_at)
     values ($1, $2, 'inspect', '1', 'ok', $3, '{}', now())`,
    [`ex_${row.id.slice(3)}`, row.id, JSON.stringify(facts)],
  )
  await world.query("update work.outbox set state = 'done' where state in ('pending', 'queued')")
  return row.id
}

const clip = (seconds: number, size: string) => [
  ...['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=10:duration=${seconds}`],
  ...['-f', 'lavfi', '-i', `sine=duration=${seconds}`, '-c:a', 'aac', '-f', 'mp4'],
]
const MPEG4 = ['-c:v', 'mpeg4', '-q:v', '5']

interface Owed {
  readonly task: string
  readonly queue: string
  readonly detail?: object
  readonly priority?: number
}

const addWork = (item: string, { task, queue, detail = {}, priority = 5 }: Owed) =>
  world.query('select work.add($1, $2, $3, $4, $5::jsonb, null, $6)', [
    ...[queue, task, incident.id, item, JSON.stringify(detail), priority],
  ])

/** The next row of a lane, taken as the relay and a worker take it. */
async function take(queue: string): Promise<Work | undefined> {
  await world.query('select * from work.take_due(100, 60)')
  const [row] = await world.query<{ id: string; attempt: number }>(
    "select id, attempt from work.outbox where queue = $1 and state = 'queued' order by exercise, priority, id limit 1",
    [queue],
  )
  return row && (await door.start(row.id, row.attempt))
}

interface Running {
  readonly sandbox?: Sandbox
  readonly signal?: AbortSignal
  readonly door?: typeof door
}

async function runNext(queue: string, options: Running = {}) {
  const work = await take(queue)
  if (!work) return undefined
  const deps = { door, vault: world.stores.vault, keyring: world.keyring, sandbox, scratch, log: world.log, ...options }
  const outcome = await createNormalise(deps)(work, { signal: options.signal ?? new AbortController().signal })
  await door.settle(
    work.row,
    work.attempt,
    outcome.kind === 'retry' ? { ...outcome, afterMs: outcome.afterMs ?? 0 } : outcome,
  )
  return { task: work.task, outcome }
}

const makingOf = async (item: string): Promise<Record<string, string>> => {
  const rows = await world.query<{ kind: string; state: string; code: string | null }>(
    'select kind, state, code from evidence.making where item_id = $1',
    [item],
  )
  return Object.fromEntries(rows.map(({ kind, state, code }) => [kind, code === null ? state : `${state} ${code}`]))
}
const kindsOf = async (item: string): Promise<string[]> =>
  (await world.query<{ kind: string }>('select kind from evidence.rendition where item_id = $1', [item]))
    .map(({ kind }) => kind)
    .sort()
const stageOf = async (item: string): Promise<string | undefined> =>
  (await world.query<{ stage: string }>('select stage from evidence.card where item_id = $1', [item]))[0]?.stage

/** Every transcode runs out of time. */
const slow = (): Sandbox => ({
  ...sandbox,
  run: async (request) =>
    request.program === 'ffmpeg'
      ? ok({ ended: 'timed-out', exitCode: null, signal: 'SIGKILL', stdout: Buffer.alloc(0), stderr: '', wallMs: 1 })
      : await sandbox.run(request),
})

describe('a film', () => {
  test('is handed to a lane of films, as urgent as it is, and gets its larger copy when nobody else waits', {
    timeout: 600_000,
  }, async () => {
    const facts = { hasVideo: true, hasAudio: true, width: 1920, height: 1080, durationMs: 11_000 }
    const item = await addFilm(facts, ...clip(11, '1920x1080'), ...MPEG4)
    await addWork(item, { task: 'normalise-item', queue: 'normalise', priority: 1 })
    expect(await runNext('normalise')).toEqual({ task: 'normalise-item', outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({ proxy: 'waiting', filmstrip: 'waiting', waveform: 'waiting' })
    expect(await stageOf(item)).toBe('inspected')
    expect(
      await world.query("select task, priority from work.outbox where state = 'pending' and queue = 'normalise-short'"),
    ).toEqual([{ task: 'normalise-short', priority: 1 }])
    expect(await runNext('normalise-short')).toEqual({ task: 'normalise-short', outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({
      proxy: 'done',
      filmstrip: 'done',
      waveform: 'done',
      'proxy-1080': 'waiting',
    })
    expect(await kindsOf(item)).toEqual(['filmstrip', 'filmstrip-index', 'proxy', 'waveform'])
    expect(await stageOf(item)).toBe('ready')
    // a photo waits: the larger copy does not begin
    const other = await addFilm({}, ...clip(1, '64x48'), ...MPEG4)
    await world.query("update work.outbox set state = 'pending' where subject = $1 and task = 'normalise-later'", [
      item,
    ])
    await addWork(other, { task: 'normalise-item', queue: 'normalise' })
    const given = await runNext('normalise-slow')
    expect(given).toMatchObject({ task: 'normalise-later', outcome: { kind: 'retry', code: 'not-idle' } })
    await world.query("update work.outbox set state = 'done' where subject = $1", [other])
    await world.query('update work.outbox set not_before = null where subject = $1', [item])
    expect(await runNext('normalise-slow')).toEqual({ task: 'normalise-later', outcome: { kind: 'done' } })
    expect(await makingOf(item)).toMatchObject({ 'proxy-1080': 'done' })
    const sizes = await world.query(
      "select kind, width, height from evidence.rendition where item_id = $1 and kind like 'proxy%' order by kind",
      [item],
    )
    expect(sizes).toEqual([
      { kind: 'proxy', width: 1280, height: 720 },
      { kind: 'proxy-1080', width: 1920, height: 1080 },
    ])
    const [room] = await readdir(join(world.folder, 'scratch'))
    expect(await readdir(join(world.folder, 'scratch', room ?? ''))).toEqual([])
  })

  test('that runs out of time is tried once more by itself, then says so, and runs again when it is asked for', {
    timeout: 600_000,
  }, async () => {
    const item = await addFilm(
      { hasVideo: true, hasAudio: false, width: 64, height: 48, durationMs: 1000 },
      ...clip(1, '64x48'),
      ...MPEG4,
    )
    await addWork(item, { task: 'normalise-video', queue: 'normalise-slow' })
    expect(await runNext('normalise-slow', { sandbox: slow() })).toMatchObject({
      outcome: { kind: 'retry', code: 'timed-out' },
    })
    expect(await makingOf(item)).toEqual({ proxy: 'waiting timed-out' })
    await world.query('update work.outbox set not_before = null where subject = $1', [item])
    expect(await runNext('normalise-slow', { sandbox: slow() })).toMatchObject({ outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({ proxy: 'failed timed-out' })
    expect(await stageOf(item)).toBe('ready')
    // from command, which does not know the lanes
    await addWork(item, { task: 'normalise-item', queue: 'normalise', detail: { again: 'proxy' } })
    expect(await runNext('normalise')).toMatchObject({ outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({ proxy: 'waiting' })
    expect(await runNext('normalise-short')).toMatchObject({ task: 'normalise-short', outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({ proxy: 'done' })
    expect(await kindsOf(item)).toEqual(['proxy'])
  })

  test('that fails in one lane is not sent round and round', { timeout: 400_000 }, async () => {
    const item = await addFilm(
      { hasVideo: true, width: 64, height: 48, durationMs: 1000 },
      ...clip(1, '64x48'),
      ...MPEG4,
    )
    await world.query("update evidence.card set media_type = 'video/mp4' where item_id = $1", [item])
    const broken: Sandbox = {
      ...sandbox,
      run: async () =>
        ok({ ended: 'exited', exitCode: 1, signal: null, stdout: Buffer.from('{}'), stderr: '', wallMs: 1 }),
    }
    await addWork(item, { task: 'normalise-item', queue: 'normalise' })
    await runNext('normalise', { sandbox: broken })
    await runNext('normalise-short', { sandbox: broken })
    expect(await makingOf(item)).toEqual({ proxy: 'failed undecodable', waveform: 'failed undecodable' })
    expect(await runNext('normalise')).toBeUndefined()
    expect(await runNext('normalise-short')).toBeUndefined()
    expect(await runNext('normalise-slow')).toBeUndefined()
  })

  test('that is infected is decoded by nobody', { timeout: 400_000 }, async () => {
    const item = await addFilm({ hasVideo: true, durationMs: 1000 }, ...clip(1, '64x48'), ...MPEG4)
    await world.query("update evidence.card set flags = '{infected}' where item_id = $1", [item])
    await addWork(item, { task: 'normalise-item', queue: 'normalise' })
    expect(await runNext('normalise')).toMatchObject({ outcome: { kind: 'skipped', code: 'item-infected' } })
    expect(await kindsOf(item)).toEqual([])
    expect(await makingOf(item)).toEqual({})
    expect(await stageOf(item)).toBe('ready')
  })

  test('whose worker must stop in mid-transcode is waiting again', { timeout: 400_000 }, async () => {
    const item = await addFilm({ hasVideo: true, hasAudio: false, durationMs: 1000 }, ...clip(1, '64x48'), ...MPEG4)
    await addWork(item, { task: 'normalise-video', queue: 'normalise-slow' })
    const stop = new AbortController()
    const stopping: Sandbox = {
      ...sandbox,
      run: async (request) => {
        if (request.program === 'ffmpeg') stop.abort()
        return await sandbox.run(request)
      },
    }
    await expect(runNext('normalise-slow', { sandbox: stopping, signal: stop.signal })).rejects.toThrow()
    expect(await makingOf(item)).toEqual({ proxy: 'waiting' })
    const [room] = await readdir(join(world.folder, 'scratch'))
    expect(await readdir(join(world.folder, 'scratch', room ?? ''))).toEqual([])
  })
  test('of a drill gives its hand back to whatever is real, in mid-transcode, and is made once nothing real waits', {
    timeout: 400_000,
  }, async () => {
    const facts = { hasVideo: true, hasAudio: false, durationMs: 1000 }
    const exercise = await addFilm(facts, ...clip(1, '64x48'), ...MPEG4)
    const real = await addFilm(facts, ...clip(1, '64x48'), ...MPEG4)
    await addWork(exercise, { task: 'normalise-video', queue: 'normalise-slow' })
    const ofDrill: typeof door = {
      ...door,
      item: async (id) => {
        const item = await door.item(id)
        return item && id === exercise ? { ...item, isExercise: true } : item
      },
    }
    // While the drill's film is in the encoder a real one is owed.
    const meanwhile: Sandbox = {
      ...sandbox,
      run: async (request) => {
        if (request.program !== 'ffmpeg' || request.signal === undefined) return await sandbox.run(request)
        await addWork(real, { task: 'normalise-video', queue: 'normalise-slow' })
        await new Promise<void>((resolve) => request.signal?.addEventListener('abort', () => resolve(), { once: true }))
        return await sandbox.run(request)
      },
    }
    expect(await runNext('normalise-slow', { sandbox: meanwhile, door: ofDrill })).toMatchObject({
      outcome: { kind: 'retry', code: 'real-first' },
    })
    expect(await makingOf(exercise)).toEqual({ proxy: 'waiting' })
    await world.query('update work.outbox set not_before = null, exercise = true where subject = $1', [exercise])
    const order = async () => (await runNext('normalise-slow', { door: ofDrill }))?.outcome.kind
    expect([await order(), await order()]).toEqual(['done', 'done'])
    expect([await makingOf(real), await makingOf(exercise)]).toEqual([{ proxy: 'done' }, { proxy: 'done' }])
  })

  test('that is short waits for no long one, and among long ones the cheaper goes first', {
    timeout: 400_000,
  }, async () => {
    const facts = { hasVideo: true, hasAudio: false, width: 1920, height: 1080, pixelFormat: 'yuv420p' }
    const add = (more: object): Promise<string> => addFilm({ ...facts, ...more }, ...clip(1, '64x48'), ...MPEG4)
    const hour = await add({ videoCodec: 'hevc', durationMs: 3_600_000 })
    const minutes = await add({ videoCodec: 'hevc', durationMs: 240_000 })
    // a minute or so is all that so few bytes can hold
    const copied = await add({ videoCodec: 'h264', durationMs: 60_000 })
    const urgent = await add({ videoCodec: 'hevc', durationMs: 7_200_000 })
    for (const item of [hour, minutes, copied, urgent]) {
      await addWork(item, { task: 'normalise-item', queue: 'normalise', priority: item === urgent ? 1 : 6 })
      await runNext('normalise')
    }
    const rows = await world.query(
      "select queue, subject, priority from work.outbox where state in ('pending', 'queued') order by queue, priority",
    )
    expect(rows).toEqual([
      { queue: 'normalise-short', subject: copied, priority: 6 },
      { queue: 'normalise-slow', subject: urgent, priority: 1 },
      { queue: 'normalise-slow', subject: minutes, priority: 9 },
      { queue: 'normalise-slow', subject: hour, priority: 13 },
    ])
    await world.query("update work.outbox set state = 'done' where state in ('pending', 'queued')")
  })
})

describe('a copy whose worker was killed', () => {
  const begin = async (): Promise<{ item: string; work: Work }> => {
    const item = await addFilm({ hasVideo: true, durationMs: 1000 }, ...clip(1, '64x48'), ...MPEG4)
    await addWork(item, { task: 'normalise-video', queue: 'normalise-slow' })
    const work = await take('normalise-slow')
    if (!work) throw new Error('no work')
    await door.tellMaking({ item, incident: incident.id }, [
      { kind: 'proxy', state: 'running', share: 0.4 },
      { kind: 'waveform', state: 'waiting' },
      { kind: 'clean:cl_of_another_row', state: 'running' },
      { kind: 'filmstrip', state: 'done', share: 1 },
    ])
    return { item, work }
  }
  const lapse = (item: string, attempts: number) =>
    world.query(
      "update work.outbox set lease_until = now() - interval '1 second', attempt = $2 where subject = $1 and state = 'running'",
      [item, attempts],
    )
  const RUNNING = { waveform: 'waiting', 'clean:cl_of_another_row': 'running', filmstrip: 'done' }

  test('goes on when its row is taken again, and ends with the reason when it is not', {
    timeout: 400_000,
  }, async () => {
    const { item } = await begin()
    await lapse(item, 1)
    await world.query('select work.collect_lapsed(20)')
    expect(await makingOf(item)).toEqual({ ...RUNNING, proxy: 'running' })
    await take('normalise-slow')
    await lapse(item, 20)
    await world.query('select work.collect_lapsed(20)')
    const ended = { ...RUNNING, proxy: 'failed lapsed', waveform: 'failed lapsed' }
    expect(await makingOf(item)).toEqual(ended)
  })

  test('ends with the reason when a worker lets its row die', { timeout: 400_000 }, async () => {
    const { item, work } = await begin()
    await door.settle(work.row, work.attempt, { kind: 'dead', code: 'object-missing' })
    expect(await makingOf(item)).toMatchObject({ proxy: 'failed object-missing', filmstrip: 'done' })
  })

  test('is left to another row of the same file', { timeout: 400_000 }, async () => {
    const { item, work } = await begin()
    await addWork(item, { task: 'normalise-item', queue: 'normalise', detail: { again: 'proxy' } })
    await door.settle(work.row, work.attempt, { kind: 'dead', code: 'object-missing' })
    expect(await makingOf(item)).toEqual({ ...RUNNING, proxy: 'running' })
  })
})
