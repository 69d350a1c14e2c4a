import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ItemSource, NewSound } from '@firsthand/database/inspect'
import type { Work } from '@firsthand/domain'
import { type RenditionCode, readSamples, withinTime } from '@firsthand/media'
import { dead, done, type HandleContext, type HandlerOutcome, retry, skipped } from '@firsthand/queues'
import { MOST_SOUND_SECONDS, SAMPLE_RATE, SOUND_RECIPE } from '@firsthand/sound'
import { writeAsReceived } from '@firsthand/worker'
import type { InspectDeps } from '../inspect-item.ts'
import { keepPrint } from './keep-print.ts'
import { encodedPrint } from './print-desk.ts'

type Job = Pick<HandleContext, 'signal'>

const MOST_TRIES = 3
/** One time limit for all decoding of one item. An hour of sound takes about twenty seconds on an idle core. */
const MOST_SECONDS = 180
/** Scratch space in addition to the item's size: for an hour of samples, its print and the sealed print. */
const ROOM_BYTES = 256 * 1024 * 1024
const NO_ROOM_PAUSE_MS = 15_000
const BUSY_PAUSE_MS = 5000
/** Delay before a row is retried if this worker's ffmpeg is missing or lacks a needed feature. */
const LACKING_PAUSE_MS = 60_000

/**
 * Makes the fingerprint of an item's sound (its sound print): seals it, puts it into the vault, stores a row for it and
 * queues linking. An infected file is not decoded. A restricted item also gets a print, sealed like its copies
 * (decision 013).
 */
export async function findSound(deps: InspectDeps, work: Work, job: Job): Promise<HandlerOutcome> {
  const item = await deps.door.item(work.subject)
  if (!item) return dead('item-unknown')
  if (!item.key) return skipped('item-erased')
  if (item.kind !== 'video' && item.kind !== 'audio') return skipped('no-sound')
  const subject = await deps.door.soundSubject(item.id, SOUND_RECIPE)
  if (!subject || subject.isHidden) return skipped('item-hidden')
  if (subject.isInfected) return skipped('infected')
  if (subject.outcome !== undefined) return skipped('already-printed')
  if (deps.sandbox.off?.some(({ name }) => name === 'samples') === true)
    return retry('program-missing', LACKING_PAUSE_MS)
  if ((await deps.scratch.freeBytes()) < item.bytes + ROOM_BYTES) return retry('no-room', NO_ROOM_PAUSE_MS)
  const started = performance.now()
  const found = await deps.scratch.withFolder((folder) => soundOf(deps, { item, folder, work }, job))
  if (!('outcome' in found)) return found.later
  await deps.door.storeSound({ item: item.id, incident: item.incident, recipe: SOUND_RECIPE, ...found })
  deps.log.event('sound.printed', {
    item: item.id,
    outcome: found.outcome,
    durationMs: Math.round(performance.now() - started),
  })
  return done
}

type Found = Pick<NewSound, 'outcome' | 'print'> | { readonly later: HandlerOutcome }

interface ToHear {
  readonly item: ItemSource
  readonly folder: string
  readonly work: Work
}

async function soundOf(deps: InspectDeps, { item, folder, work }: ToHear, { signal }: Job): Promise<Found> {
  const file = join(folder, 'item')
  await writeAsReceived(deps, item, file, signal)
  const sandbox = withinTime(deps.sandbox, MOST_SECONDS)
  const read = await readSamples({
    ...{ sandbox, file, scratch: folder, signal },
    ...{ rate: SAMPLE_RATE, seconds: MOST_SOUND_SECONDS },
  })
  // If the process is stopping, we stopped the decoder, so its result says nothing about the file.
  signal.throwIfAborted()
  if (!read.ok) return refused(read.error.code, work)
  const { samples } = read.value
  const seconds = samples.length / SAMPLE_RATE
  const encoded = await encodedPrint(samples)
  signal.throwIfAborted()
  if (encoded === 'silent') return { outcome: 'silent' }
  const print = join(folder, 'print')
  await writeFile(print, encoded, { flag: 'wx', mode: 0o600 })
  const kept = await keepPrint(deps.vault, item, { file: print, bytes: encoded.length }, signal)
  return { outcome: 'print', print: { ...kept, seconds } }
}

function refused(code: RenditionCode, work: Work): Found {
  if (code === 'no-picture') return { outcome: 'no-sound' }
  if (code === 'timed-out' && (work.tries ?? work.attempt) < MOST_TRIES) return { later: retry(code, BUSY_PAUSE_MS) }
  return { outcome: 'failed' }
}
