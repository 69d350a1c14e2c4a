import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createNormaliseDoor, type NormaliseDoor } from '@firsthand/database/normalise'
import { ok, type Work } from '@firsthand/domain'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { openScratch, type Scratch } from '@firsthand/runtime'
import { afterAll, beforeAll } from 'vitest'
import { drawn, type Made, makeMedia } from '../../../packages/media/src/made-media.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../preserve/src/upload.test-kit.ts'
import { createNormalise } from './normalise-item.ts'

export const clip = (seconds: number, size: string): Made => ({
  from: [drawn(`testsrc2=size=${size}:rate=10:duration=${seconds}`), drawn(`sine=duration=${seconds}`)],
  video: { codec: 'mpeg4' },
  audio: { codec: 'aac' },
  options: ['-q:v', '5'],
  format: 'mp4',
})

interface Owed {
  readonly task: string
  readonly queue: string
  readonly detail?: object
  readonly priority?: number
}

interface Running {
  readonly sandbox?: Sandbox
  readonly signal?: AbortSignal
  readonly door?: NormaliseDoor
}

/** A database with films in their lanes, and functions that take them as workers do. */
export function lanesGround() {
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

  /** Adds a film in the state in which inspect leaves it. No two are the same. */
  async function addFilm(facts: object, made: Made): Promise<string> {
    const file = join(world.folder, `film-${randomBytes(4).toString('hex')}`)
    const title = ['-metadata', `title=${randomBytes(4).toString('hex')}`]
    makeMedia(file, { ...made, options: [...(made.options ?? []), ...title] })
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

  const addWork = (item: string, { task, queue, detail = {}, priority = 5 }: Owed) =>
    world.query('select work.add($1, $2, $3, $4, $5::jsonb, null, $6)', [
      ...[queue, task, incident.id, item, JSON.stringify(detail), priority],
    ])

  /** Takes the next row of a lane, as the relay and a worker do. */
  async function take(queue: string): Promise<Work | undefined> {
    await world.query('select * from work.take_due(100, 60)')
    const [row] = await world.query<{ id: string; attempt: number }>(
      "select id, attempt from work.outbox where queue = $1 and state = 'queued' order by exercise, priority, id limit 1",
      [queue],
    )
    return row && (await door.start(row.id, row.attempt))
  }

  async function runNext(queue: string, options: Running = {}) {
    const work = await take(queue)
    if (!work) return undefined
    const deps = {
      door,
      vault: world.stores.vault,
      keyring: world.keyring,
      sandbox,
      scratch,
      log: world.log,
      ...options,
    }
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

  /** A sandbox in which every transcode times out. */
  const slow = (): Sandbox => ({
    ...sandbox,
    run: async (request) =>
      request.program === 'ffmpeg'
        ? ok({ ended: 'timed-out', exitCode: null, signal: 'SIGKILL', stdout: Buffer.alloc(0), stderr: '', wallMs: 1 })
        : await sandbox.run(request),
  })
  return {
    get world() {
      return world
    },
    get sandbox() {
      return sandbox
    },
    get door() {
      return door
    },
    get incident() {
      return incident
    },
    addFilm,
    addWork,
    runNext,
    makingOf,
    stageOf,
    kindsOf,
    slow,
    take,
  }
}
