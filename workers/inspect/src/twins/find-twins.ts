import { join } from 'node:path'
import type { ItemSource, TwinSubject } from '@firsthand/database/inspect'
import type { Work } from '@firsthand/domain'
import {
  compareTwins,
  PRINT_VERSIONS,
  type Print,
  type RenditionCode,
  rowsOf,
  takePrint,
  withinTime,
  wordsAskedBy,
} from '@firsthand/media'
import { dead, done, type HandleContext, type HandlerOutcome, retry, skipped } from '@firsthand/queues'
import { writeAsReceived } from '@firsthand/worker'
import type { InspectDeps } from '../inspect-item.ts'
import { openPrint, sealPrint } from './sealed-print.ts'

type Job = Pick<HandleContext, 'signal'>

/**
 * The least number of words that the fingerprints (prints) of two items must share for the items to be compared. Fewer
 * words match by chance, and every comparison costs time.
 */
const LEAST_WORDS = { image: 2, video: 3 } as const
const MOST_CANDIDATES = { image: 48, video: 16 } as const
const MOST_TRIES = 3
/**
 * One time limit for all decoders together. Stills share their worker with waiting photos; films have the slow lane.
 */
const MOST_SECONDS = { image: 15, video: 120 } as const
const BUSY_PAUSE_MS = 5000
/** Delay before a row is retried if this worker's ffmpeg is missing or lacks a needed feature. */
const LACKING_PAUSE_MS = 60_000
const ROOM_BYTES = 256 * 1024 * 1024
const NO_ROOM_PAUSE_MS = 15_000

/**
 * Finds the items of the same incident of which this item is a copy. Stores the item's print before the search: of two
 * items that arrive at the same moment at least one then finds the other.
 */
export async function findTwins(deps: InspectDeps, work: Work, job: Job): Promise<HandlerOutcome> {
  const item = await deps.door.item(work.subject)
  if (!item) return dead('item-unknown')
  if (!item.key) return skipped('item-erased')
  const { kind } = item
  if (kind !== 'image' && kind !== 'video') return skipped('no-picture')
  const subject = { item: item.id, incident: item.incident, version: PRINT_VERSIONS[kind] }
  if (kind === 'video' && deps.sandbox.off?.some(({ name }) => name === 'likeness') === true)
    return retry('program-missing', LACKING_PAUSE_MS)
  const known = await openPrint(deps, item, subject)
  const print = known ?? (await printAnew(deps, { item, kind, work }, job))
  if ('outcome' in print) return print.outcome
  if (!known) await deps.door.storePrint(subject, { rows: rowsOf(print), sealed: sealPrint(item, print) })
  await linkTwins(deps, { subject, print }, job)
  await deps.door.signOlderTwins(subject)
  return done
}

interface Wanted {
  readonly item: ItemSource
  readonly kind: 'image' | 'video'
  readonly work: Work
}

async function printAnew(
  deps: InspectDeps,
  { item, kind, work }: Wanted,
  { signal }: Job,
): Promise<Print | { readonly outcome: HandlerOutcome }> {
  if ((await deps.scratch.freeBytes()) < item.bytes + ROOM_BYTES) return { outcome: retry('no-room', NO_ROOM_PAUSE_MS) }
  const print = await deps.scratch.withFolder(async (folder) => {
    const file = join(folder, 'item')
    await writeAsReceived(deps, item, file, signal)
    const inspection = { kind, mediaType: item.mediaType, facts: factsOf(item) }
    const sandbox = withinTime(deps.sandbox, MOST_SECONDS[kind])
    return await takePrint({ sandbox, file, scratch: folder, inspection, signal })
  })
  // If the process is stopping, we stopped the decoder, so its result says nothing about the file.
  signal.throwIfAborted()
  return typeof print === 'string' ? { outcome: outcomeOf(print, work) } : print
}

function outcomeOf(code: RenditionCode, work: Work): HandlerOutcome {
  if (code === 'program-missing') return retry(code, LACKING_PAUSE_MS)
  if (code === 'timed-out' && (work.tries ?? work.attempt) < MOST_TRIES) return retry(code, BUSY_PAUSE_MS)
  return skipped(code)
}

const factsOf = ({
  width,
  height,
  durationMs,
}: ItemSource): { width?: number; height?: number; durationMs?: number } => ({
  ...(width === undefined ? {} : { width }),
  ...(height === undefined ? {} : { height }),
  ...(durationMs === undefined ? {} : { durationMs }),
})

async function linkTwins(
  deps: InspectDeps,
  { subject, print }: { readonly subject: TwinSubject; readonly print: Print },
  { signal }: Job,
): Promise<void> {
  const { kind } = print
  const candidates = await deps.door.twinCandidates({
    ...subject,
    words: wordsAskedBy(print),
    least: LEAST_WORDS[kind],
    most: MOST_CANDIDATES[kind],
  })
  let group = await deps.door.twinGroup(subject.item)
  for (const candidate of candidates) {
    signal.throwIfAborted()
    // One pair is enough to join two groups: a hundred copies do not need every pair.
    if (group.has(candidate)) continue
    const other = await candidatePrint(deps, candidate, subject)
    const evidence = other && compareTwins(print, other)
    if (!evidence) continue
    await deps.door.linkNearTwins(subject, [{ item: candidate, evidence }])
    group = await deps.door.twinGroup(subject.item)
  }
}

/** Returns undefined if the candidate's key was erased after the search. */
async function candidatePrint(deps: InspectDeps, id: string, subject: TwinSubject): Promise<Print | undefined> {
  const item = await deps.door.item(id)
  return item?.key && (await openPrint(deps, item, { item: id, version: subject.version }))
}
