import { join } from 'node:path'
import type { FollowingTask, ItemSource, NormaliseDoor } from '@firsthand/database/normalise'
import { parseItemKind, TASKS, type Task, type Work } from '@firsthand/domain'
import {
  createProbes,
  type FileFacts,
  type RenderRequest,
  roomForCopies,
  type Sandbox,
  withinTime,
} from '@firsthand/media'
import { dead, done, type HandleContext, type HandlerOutcome, retry, skipped } from '@firsthand/queues'
import type { Logger, Scratch } from '@firsthand/runtime'
import { settled, type VaultDeps, writeAsReceived } from '@firsthand/worker'
import { cleanItem } from './clean-item.ts'
import { copiesOf, laneOf } from './copies.ts'
import type { Copy, CopyFile, CopyTable, Lane } from './copy.ts'
import { costOf } from './film-cost.ts'
import { runWhileIdle } from './idle.ts'
import { makeCopy, refuse } from './make-copy.ts'
import { createRoom, type Room } from './room.ts'

export interface NormaliseDeps extends VaultDeps {
  readonly door: NormaliseDoor
  readonly sandbox: Sandbox
  readonly scratch: Scratch
  readonly log: Logger
  /** Tables that only some installations have: transcripts, made by an operator's program. */
  readonly further?: readonly CopyTable[]
}

type Job = Pick<HandleContext, 'signal'>
type Deps = NormaliseDeps & { readonly room: Room }

/**
 * If our own code fails on a file more often than this, the file stays without its copies. Otherwise it would be
 * retried for ever.
 */
const GIVE_UP_AFTER_TRIES = 4
const NO_ROOM_PAUSE_MS = 15_000
/**
 * Delay before less urgent work checks again whether urgent work is done. It grows with the number of such rows, so
 * that all together check at most ten times a second.
 */
const NOT_IDLE_PAUSE_MS = 20_000
const NOT_IDLE_EACH_MS = 100
const REAL_FIRST_PAUSE_MS = 5000
/** One time limit for all decoders of a still, in seconds. A large still needs two or three. */
const STILL_SECONDS = 60

const LANES: Readonly<Record<FollowingTask, Lane>> = {
  'normalise-item': 'item',
  'normalise-short': 'short',
  'normalise-video': 'video',
  'normalise-later': 'later',
}
const TASK_OF: Readonly<Record<Lane, FollowingTask>> = {
  item: 'normalise-item',
  short: 'normalise-short',
  video: 'normalise-video',
  later: 'normalise-later',
}

/**
 * For each lane: the lanes whose copies its rows make. A row of `video` also makes short films, because it may have
 * been queued before there was a short lane.
 */
const HERE: Readonly<Record<Lane, readonly Lane[]>> = {
  item: ['item'],
  short: ['short'],
  video: ['short', 'video'],
  later: ['later'],
}

const isLane = (task: Task): task is FollowingTask => Object.hasOwn(LANES, task)

const ORDER: readonly Lane[] = ['item', 'short', 'video', 'later']

/**
 * Handles one row of the lanes `normalise`, `normalise-short` and `normalise-slow`. It may run twice, even
 * concurrently.
 */
export function createNormalise(deps: NormaliseDeps): (work: Work, job: Job) => Promise<HandlerOutcome> {
  const withRoom: Deps = { ...deps, room: createRoom(deps.scratch) }
  return (work, job) => settled(() => normalise(withRoom, work, job))
}

async function normalise(deps: Deps, work: Work, job: Job): Promise<HandlerOutcome> {
  const { door } = deps
  const { task } = work
  if (task === 'clean-item') return await cleanItem(deps, work, job)
  if (!isLane(task)) return dead('task-unknown')
  const item = await door.item(work.subject)
  if (!item) return dead('item-unknown')
  if (!item.key) return skipped('item-erased')
  if (await door.isInfected(item.id)) {
    await door.markReady(item.id)
    return skipped('item-infected')
  }
  const file = await copyFileOf(door, item)
  const wanted = await missingCopiesOf(deps, { work, item, file })
  const here = wanted.filter((copy) => HERE[LANES[task]].includes(laneOf(copy, file)))
  const outcome = await makeCopiesOfLane(deps, { work, item, file, wanted: here }, job)
  if (outcome.kind !== 'done') return outcome
  await queueNextLane(deps, { work, item, lane: LANES[task] })
  return done
}

interface Plan {
  readonly work: Work
  readonly item: ItemSource
  readonly file: CopyFile
  readonly wanted: readonly Copy[]
}

/** What is needed to find the copies that a file can have. */
type Tables = Pick<NormaliseDeps, 'door' | 'further'>

async function missingCopiesOf(
  { door, further }: Tables,
  { work, item, file }: Omit<Plan, 'wanted'>,
): Promise<readonly Copy[]> {
  if (item.bytes === 0) return []
  const there = await door.copiesThere(item.id)
  const missing = copiesOf(file, further).filter(
    ({ kind, recipe, thereAs }) => !there.has(`${thereAs ?? kind}/${recipe}`),
  )
  const again = work.detail['again']
  return again === undefined ? missing : missing.filter(({ kind, madeOf }) => kind === again || madeOf === again)
}

async function makeCopiesOfLane(deps: Deps, plan: Plan, job: Job): Promise<HandlerOutcome> {
  const { work, item, wanted } = plan
  if (wanted.length === 0) return done
  // Without a sandbox the file is not even fetched. Its copies are queued again when there is a sandbox (decision 061).
  const code = deps.sandbox.state.mode === 'none' ? 'sandbox-off' : 'given-up'
  if (code === 'sandbox-off' || (work.tries ?? work.attempt) > GIVE_UP_AFTER_TRIES) {
    for (const copy of wanted) await refuse(deps, { item, copy, code })
    return done
  }
  const make = async (signal: AbortSignal): Promise<HandlerOutcome> => {
    const need = { bytes: item.bytes, copies: roomForCopies(plan.file) }
    const made = await deps.room.withRoomFor(need, (folder) => makeCopies(deps, { ...plan, folder }, { signal }))
    return made ?? retry('no-room', NO_ROOM_PAUSE_MS)
  }
  return work.task === 'normalise-later'
    ? await makeLater(deps, job, make)
    : await makeUnlessUrgent(deps, { work, item, make }, job)
}

type Make = (signal: AbortSignal) => Promise<HandlerOutcome>

async function makeLater({ door }: Deps, { signal }: Job, make: Make): Promise<HandlerOutcome> {
  const made = await runWhileIdle(async () => (await door.whoWaits()).waits, signal, make)
  if (made !== undefined) return made
  const { later } = await door.whoWaits()
  return retry('not-idle', Math.max(NOT_IDLE_PAUSE_MS, later * NOT_IDLE_EACH_MS))
}

interface Turn extends Pick<Plan, 'work' | 'item'> {
  readonly make: Make
}

/**
 * Runs `make`, but gives a drill's film up if a real one waits. A film may occupy the only worker of its lane for an
 * hour.
 */
async function makeUnlessUrgent({ door }: Deps, { work, item, make }: Turn, { signal }: Job): Promise<HandlerOutcome> {
  const queue = TASKS[work.task]
  if (!item.isExercise || queue === 'normalise') return await make(signal)
  return (await runWhileIdle(() => door.realWaits(queue), signal, make)) ?? retry('real-first', REAL_FIRST_PAUSE_MS)
}

async function makeCopies(
  deps: Deps,
  { item, file: { facts, kind }, wanted, work, folder }: Plan & { readonly folder: string },
  { signal }: Job,
): Promise<HandlerOutcome> {
  const file = join(folder, 'item')
  await writeAsReceived(deps, item, file, signal)
  const inspection = { kind, mediaType: item.mediaType, facts }
  const probes = createProbes()
  // Several decoders may try a still, and a hostile still exhausts each of them. So they share one time limit.
  const sandbox = inspection.kind === 'image' ? withinTime(deps.sandbox, STILL_SECONDS) : deps.sandbox
  const request: RenderRequest = { sandbox, file, scratch: folder, inspection, probes, signal }
  const tries = work.tries ?? work.attempt
  for (const copy of wanted) await makeCopy(deps, { item, copy, tries, request }, signal)
  return done
}

interface Step {
  readonly work: Work
  readonly item: ItemSource
  readonly lane: Lane
}

/**
 * Queues the remaining copies for the next lane. Marks the item as ready if none remain, or only those that are made
 * later.
 * Only a retry may go to an earlier lane. Otherwise a copy that failed there would circulate for ever.
 */
async function queueNextLane(deps: Tables, { work, item, lane }: Step): Promise<void> {
  const { door } = deps
  const file = await copyFileOf(door, item)
  const isRetry = work.detail['again'] !== undefined
  const rest = (await missingCopiesOf(deps, { work, item, file })).filter((copy) => {
    const other = laneOf(copy, file)
    return isRetry ? !HERE[lane].includes(other) : ORDER.indexOf(other) > ORDER.indexOf(lane)
  })
  const next = ORDER.find((one) => rest.some((copy) => laneOf(copy, file) === one))
  if (next === undefined || next === 'later') await door.markReady(item.id)
  if (next === undefined) return
  const waiting = rest.map(({ kind }) => ({ kind, state: 'waiting' as const }))
  await door.recordProgress({ item: item.id, incident: item.incident }, waiting)
  await door.continueAs(work, { task: TASK_OF[next], cost: costOf(file) })
}

async function copyFileOf(door: NormaliseDoor, item: ItemSource): Promise<CopyFile> {
  const [facts, proxyShortEdge] = await Promise.all([door.factsOf(item.id), door.proxyShortEdge(item.id)])
  const { mediaType, bytes } = item
  return { kind: parseItemKind(item.kind) ?? 'other', mediaType, bytes, facts: parseFacts(facts ?? {}), proxyShortEdge }
}

/** `inspect` stored these facts from a `FileFacts`, without the fields that are undefined. */
const parseFacts = (record: object): FileFacts => record as FileFacts
