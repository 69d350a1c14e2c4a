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
  /** The C2PA signers that this installation trusts (PEM). Undefined trusts none. */
  readonly c2paAnchors?: string | undefined
}

type Job = Pick<HandleContext, 'signal'>

/**
 * Raised when a thumbnail would look different. Part of the object's key. In recipe 2 posters have their film's
 * colours.
 */
const THUMB_RECIPE = 'v2'
/**
 * If our own code fails on a file more often than this, the file gets its card without being read. Otherwise it would
 * be retried for ever.
 */
const GIVE_UP_AFTER_TRIES = 5
/** Scratch space for what decoders write, in addition to the item's size. */
const ROOM_BYTES = 256 * 1024 * 1024
const NO_ROOM_PAUSE_MS = 15_000
/** Delay before an item that could not be scanned is tried again. */
const SCANNER_AWAY_PAUSE_MS = 300_000
/** Delay before a row that needs a sandbox is retried, in case another worker has one. */
const NO_SANDBOX_PAUSE_MS = 60_000
/**
 * One time limit for all decoders that try to make a thumbnail. Otherwise a hostile picture would occupy a worker for
 * the sum of their limits.
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

/**
 * Runs a handler only if this worker has a sandbox; otherwise the row is retried. Stills, sounds and twins are found
 * only by decoding (decision 061).
 */
const requireSandbox =
  (handle: Handler): Handler =>
  async (deps, work, job) =>
    hasSandbox(deps) ? await handle(deps, work, job) : retry('walls-missing', NO_SANDBOX_PAUSE_MS)

const HANDLERS: Readonly<Record<OurTask, Handler>> = {
  'inspect-item': inspectOne,
  'inspect-statement': (deps, work) => inspectStatement(deps.door, work.subject),
  'inspect-arrival': requireSandbox(inspectArrival),
  'find-sound': requireSandbox(findSound),
  'find-twins': requireSandbox(findTwins),
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
  // An item that was decoded before keeps its findings until a worker with a sandbox can inspect it again.
  if (item.stage !== 'preserved' && !hasSandbox(deps)) return retry('walls-missing', NO_SANDBOX_PAUSE_MS)
  if ((work.tries ?? work.attempt) > GIVE_UP_AFTER_TRIES) return await giveUp(deps, item)
  if ((await deps.scratch.freeBytes()) < item.bytes + ROOM_BYTES) return retry('no-room', NO_ROOM_PAUSE_MS)
  return await deps.scratch.withFolder((folder) => inspectItem(deps, { item, folder, isRescan }, job))
}

interface ToInspect {
  readonly item: ItemSource
  readonly folder: string
  /** Whether this is the second scan, because the scanner was away at the first. */
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
  // If the process is stopping, we stopped the decoder, so its result says nothing about the file.
  signal.throwIfAborted()
  const found = withScan(inspectionRow(item, inspection, picture), scanned)
  await deps.door.storeInspection(found)
  if (scanned.needsRescan) await deps.door.addScanWork(item)
  deps.log.event('item.inspected', {
    item: item.id,
    outcome: found.extraction.outcome,
    kind: inspection.kind,
    claims: found.claims.length,
    durationMs: performance.now() - started,
  })
  return done
}

/** Stores the scan result alone. An infected file stays preserved, sealed and marked, and is not decoded. */
async function keepInfected(deps: InspectDeps, found: NewInspection, started: number): Promise<HandlerOutcome> {
  await deps.door.storeInspection(found)
  const durationMs = performance.now() - started
  deps.log.event('item.inspected', { item: found.item, outcome: 'infected', kind: 'other', claims: 1, durationMs })
  return done
}

/**
 * Whether decoders run in a sandbox. Without one nothing is decoded in any incident, because a decoder could leak
 * everything that it can read (decision 061).
 */
const hasSandbox = ({ sandbox }: Pick<InspectDeps, 'sandbox'>): boolean => sandbox.state.mode !== 'none'

interface Picture {
  readonly thumb: NewRendition | undefined
  readonly field?: NewField | undefined
  /** Why there is no thumbnail. Undefined if there is one, or if files of this type never have one. */
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
  if (!hasSandbox(deps)) return { thumb: undefined, flag: 'previews-off' }
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

/** Small files are inspected first, because a long video must not keep pictures waiting. */
const priorityOf = (kind: ItemKind, bytes: number): number => {
  if (kind === 'video') return bytes > LARGE_VIDEO ? 8 : 6
  return kind === 'image' ? 4 : 5
}

/**
 * Gives the file its card, its hash, its upper time bound and the reason, without reading it. No file is refused
 * because of its content.
 */
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
