import { join } from 'node:path'
import type { InspectDoor, ItemSource, NewField, NewInspection, NewRendition } from '@firsthand/database/inspect'
import type { FileFlag, ItemKind, TaskOf, Work } from '@firsthand/domain'
import { type Inspection, inspectFile, makeThumb, type Sandbox, toClaims, withinTime } from '@firsthand/media'
import { dead, done, type HandleContext, type HandlerOutcome, retry, skipped } from '@firsthand/queues'
import type { Logger, Scratch } from '@firsthand/runtime'
import { keepDerived, settled, type VaultDeps, writeAsReceived } from '@firsthand/worker'
import { fieldOf } from './colour-field.ts'
import { extractionOf, givenUp, toolExtractions } from './extraction-of.ts'
import { inspectArrival } from './inspect-arrival.ts'
import { receivedClaim } from './received-claim.ts'
import { infectedInspection, type ScanDeps, scanItem, withScan } from './scan-item.ts'
import { findSound } from './sound/find-sound.ts'
import { findTwins } from './twins/find-twins.ts'
import { inspectStatement, inspectWordsOf } from './words/inspect-statement.ts'

export interface InspectDeps extends VaultDeps, Pick<ScanDeps, 'scanner'> {
  readonly door: InspectDoor
  readonly sandbox: Sandbox
  readonly scratch: Scratch
  readonly log: Logger
  /** C2PA signers whom this installation trusts (PEM); undefined trusts none. */
  readonly c2paAnchors?: string | undefined
}

type Job = Pick<HandleContext, 'signal'>

/**
 * Raised when a thumb would look different. It is part of the object's key. Recipe 2: posters have their film's
 * colours.
 */
const THUMB_RECIPE = 'v2'
/**
 * After our own code has failed on a file this often, the file gets its card without being read: it must not keep
 * coming back.
 */
const GIVE_UP_AFTER_TRIES = 5
/** Room beyond the item itself, for what decoders write. */
const ROOM_BYTES = 256 * 1024 * 1024
const NO_ROOM_PAUSE_MS = 15_000
/** How often an unscanned item asks whether the scanner is back. */
const SCANNER_AWAY_PAUSE_MS = 300_000
/** Delay before a row that needs a sandbox is retried, in case another worker has one. */
const WALLS_PAUSE_MS = 60_000
/**
 * One limit for all decoders that try a thumb: a hostile picture must not occupy a worker for the sum of their limits.
 */
const thumbSeconds = (bytes: number): number => Math.min(90, 12 + bytes / (32 * 1024 * 1024))

/** Handles one row of the queue `inspect`. It may run twice, even concurrently. */
export const createInspect =
  (deps: InspectDeps) =>
  (work: Work, job: Job): Promise<HandlerOutcome> =>
    settled(() => inspect(deps, work, job))

const inspect: Handler = async (deps, work, job) =>
  isOurs(work.task) ? await HANDLERS[work.task](deps, work, job) : dead('task-unknown')

type OurTask = TaskOf<'inspect' | 'inspect-first' | 'inspect-slow'>
type Handler = (deps: InspectDeps, work: Work, job: Job) => Promise<HandlerOutcome>

/** Stills, sounds and twins are found only by decoding, so these tasks wait for walls (decision 061). */
const behindWalls =
  (handle: Handler): Handler =>
  async (deps, work, job) =>
    hasWalls(deps) ? await handle(deps, work, job) : retry('walls-missing', WALLS_PAUSE_MS)

const HANDLERS: Readonly<Record<OurTask, Handler>> = {
  'inspect-item': inspectOne,
  'inspect-statement': (deps, work) => inspectStatement(deps.door, work.subject),
  'inspect-arrival': behindWalls(inspectArrival),
  'find-sound': behindWalls(findSound),
  'find-twins': behindWalls(findTwins),
}

const isOurs = (task: Work['task']): task is OurTask => Object.hasOwn(HANDLERS, task)

async function inspectOne(deps: InspectDeps, work: Work, job: Job): Promise<HandlerOutcome> {
  const item = await deps.door.item(work.subject)
  if (!item) return dead('item-unknown')
  if (!item.key) return skipped('item-erased')
  await inspectWordsOf(deps.door, item.id)
  const isRescan = work.detail['again'] === 'scan'
  if (isRescan && !deps.scanner) return skipped('scanner-off')
  if (isRescan && !(await deps.scanner?.isThere(job.signal))) return retry('scanner-away', SCANNER_AWAY_PAUSE_MS)
  // An item that was decoded once keeps its findings until a worker with walls can look again.
  if (item.stage !== 'preserved' && !hasWalls(deps)) return retry('walls-missing', WALLS_PAUSE_MS)
  if ((work.tries ?? work.attempt) > GIVE_UP_AFTER_TRIES) return await giveUp(deps, item)
  if ((await deps.scratch.freeBytes()) < item.bytes + ROOM_BYTES) return retry('no-room', NO_ROOM_PAUSE_MS)
  return await deps.scratch.withFolder((folder) => inspectItem(deps, { item, folder, isRescan }, job))
}

interface ToInspect {
  readonly item: ItemSource
  readonly folder: string
  /** The item was not scanned before, because the scanner was away. */
  readonly isRescan: boolean
}

async function inspectItem(
  deps: InspectDeps,
  { item, folder, isRescan }: ToInspect,
  { signal }: Job,
): Promise<HandlerOutcome> {
  const started = performance.now()
  const file = join(folder, 'item')
  await writeAsReceived(deps, item, file, signal)
  const scanned = await scanItem(deps, { item, file, isAgain: isRescan }, signal)
  if (scanned.isInfected) return await keepInfected(deps, infectedInspection(item, scanned), started)
  const inspection = await inspectFile({
    sandbox: deps.sandbox,
    file,
    scratch: folder,
    size: item.bytes,
    name: item.declared.name,
    declaredType: item.declared.mediaType,
    lastModified: item.declared.lastModified,
    c2paAnchors: deps.c2paAnchors,
    thumb: true,
    signal,
  })
  const picture = await thumbOf(deps, { item, inspection, file, folder }, signal)
  // If we stopped the decoder because the process is stopping, its result says nothing about the file.
  signal.throwIfAborted()
  const found = withScan(inspectionRow(item, inspection, picture), scanned)
  await deps.door.storeInspection(found)
  if (scanned.isOwed) await deps.door.oweScan(item)
  deps.log.event('item.inspected', {
    item: item.id,
    outcome: found.extraction.outcome,
    kind: inspection.kind,
    claims: found.claims.length,
    durationMs: performance.now() - started,
  })
  return done
}

/** An infected file stays preserved, sealed and marked; nothing of it is read. */
async function keepInfected(deps: InspectDeps, found: NewInspection, started: number): Promise<HandlerOutcome> {
  await deps.door.storeInspection(found)
  const durationMs = performance.now() - started
  deps.log.event('item.inspected', { item: found.item, outcome: 'infected', kind: 'other', claims: 1, durationMs })
  return done
}

/**
 * Without walls nothing is decoded, whatever the incident: a decoder could leak all that it can read (decision 061).
 */
const hasWalls = ({ sandbox }: Pick<InspectDeps, 'sandbox'>): boolean => sandbox.state.mode !== 'none'

interface Picture {
  readonly thumb: NewRendition | undefined
  readonly field?: NewField | undefined
  /** Why there is no thumb; undefined if files of this kind have none. */
  readonly flag: FileFlag['code'] | undefined
}

interface Looked {
  readonly item: ItemSource
  readonly inspection: Inspection
  readonly file: string
  readonly folder: string
}

async function thumbOf(deps: InspectDeps, looked: Looked, signal: AbortSignal): Promise<Picture> {
  const { item, inspection, file, folder } = looked
  if (item.bytes === 0) return { thumb: undefined, flag: undefined }
  if (!hasWalls(deps)) return { thumb: undefined, flag: 'previews-off' }
  const made = inspection.thumb
    ? ({ ok: true, value: inspection.thumb } as const)
    : await makeThumb({
        sandbox: withinTime(deps.sandbox, thumbSeconds(item.bytes)),
        file,
        scratch: folder,
        inspection,
        signal,
      })
  signal.throwIfAborted()
  if (!made.ok) {
    const { code } = made.error
    if (code === 'no-picture') return { thumb: undefined, flag: undefined }
    deps.log.event('rendition.refused', { item: item.id, kind: 'thumb', code })
    return { thumb: undefined, flag: `no-thumb-${code}` }
  }
  const { mediaType, bytes, width, height } = made.value
  const derived = {
    kind: 'thumb',
    recipe: THUMB_RECIPE,
    mediaType,
    file: made.value.file,
    bytes,
    width,
    height,
  } as const
  const field = await fieldOf(
    { item, source: 'file', picture: made.value, sandbox: deps.sandbox, scratch: folder },
    signal,
  )
  return { thumb: await keepDerived(deps.vault, item, derived, signal), field, flag: undefined }
}

function inspectionRow(item: ItemSource, inspection: Inspection, { thumb, field, flag }: Picture): NewInspection {
  const { kind, mediaType, facts, flags, track } = inspection
  return {
    item: item.id,
    incident: item.incident,
    extraction: extractionOf(inspection),
    tools: toolExtractions(inspection.tools),
    claims: [receivedClaim(item), ...toClaims(inspection.claims)],
    track,
    flags: [...flags, ...(flag === undefined ? [] : [{ code: flag, evidence: {} }])],
    clockKey: inspection.clockKey,
    thumb,
    field,
    card: {
      kind,
      mediaType,
      width: facts.width,
      height: facts.height,
      durationMs: facts.durationMs,
    },
    normalisePriority: priorityOf(kind, item.bytes),
  }
}

const LARGE_VIDEO = 64 * 1024 * 1024

/** Small files first: a long video must not keep pictures waiting. */
const priorityOf = (kind: ItemKind, bytes: number): number => {
  if (kind === 'video') return bytes > LARGE_VIDEO ? 8 : 6
  return kind === 'image' ? 4 : 5
}

/** The file gets its card, its hash, its bound and the reason: no file is refused for what it is. */
async function giveUp(deps: InspectDeps, item: ItemSource): Promise<HandlerOutcome> {
  await deps.door.storeInspection({
    item: item.id,
    incident: item.incident,
    extraction: givenUp,
    tools: [],
    claims: [receivedClaim(item)],
    flags: [{ code: 'inspection-failed', evidence: {} }],
    thumb: undefined,
    card: { kind: 'other', mediaType: 'application/octet-stream' },
    normalisePriority: 9,
  })
  deps.log.event('item.inspected', { item: item.id, outcome: 'failed', kind: 'other', claims: 1 })
  return done
}
