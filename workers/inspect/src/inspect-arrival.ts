import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArrivalSource, NewField, NewRendition } from '@firsthand/database/inspect'
import type { Work } from '@firsthand/domain'
import { isPlainStill, makePhonePreview } from '@firsthand/media'
import { parseObjectKey } from '@firsthand/object-store'
import { dead, done, type HandleContext, type HandlerOutcome, retry, skipped } from '@firsthand/queues'
import { openBytes, SealBroken } from '@firsthand/sealing'
import { identityOf, keepDerived } from '@firsthand/worker'
import { fieldOf } from './colour-field.ts'
import type { InspectDeps } from './inspect-item.ts'

/** Raised when the picture would look different. Part of the object's key. */
const STILL_RECIPE = 'v1'
const KIND = 'phone-preview'
/**
 * How often a decoder that ran out of time is tried. It may succeed when the machine is less busy; a decompression bomb
 * fails each time.
 */
const MOST_TRIES = 3
const BUSY_PAUSE_MS = 1000

type Job = Pick<HandleContext, 'signal'>

/**
 * Redraws, in the sandbox, the still that a phone sent before its file. The phone's own bytes are never served:
 * officers see our picture or none.
 */
export async function inspectArrival(deps: InspectDeps, work: Work, job: Job): Promise<HandlerOutcome> {
  const arrival = await deps.door.arrival(work.subject)
  if (!arrival) return dead('arrival-unknown')
  if (!arrival.sealedStill) return skipped('already-made')
  const made = await makeStill(deps, { arrival, sealed: arrival.sealedStill }, job)
  job.signal.throwIfAborted()
  if (made === 'timed-out' && (work.tries ?? work.attempt) < MOST_TRIES) return retry('timed-out', BUSY_PAUSE_MS)
  if (typeof made !== 'string') return await settle(deps, { arrival, ...made }, job)
  deps.log.event('rendition.refused', { item: arrival.id, kind: KIND, code: made })
  return await settle(deps, { arrival }, job)
}

async function settle(
  deps: InspectDeps,
  { arrival, still, field }: Partial<MadeStill> & { readonly arrival: ArrivalSource },
  job: Job,
): Promise<HandlerOutcome> {
  const end = await deps.door.settleStill({ item: arrival.id, incident: arrival.incident, still, field })
  if (end === 'gone' && still) await forget(deps, still, job)
  return end === 'settled' ? done : skipped(`already-${end === 'gone' ? 'erased' : 'made'}`)
}

interface MadeStill {
  readonly still: NewRendition
  readonly field: NewField | undefined
}

interface Sent {
  readonly arrival: ArrivalSource
  readonly sealed: Buffer
}

/**
 * Returns the picture in the vault, or a code that says why there is none. @throws Setback when the key or the store is
 * away
 */
async function makeStill(deps: InspectDeps, sent: Sent, { signal }: Job): Promise<MadeStill | string> {
  const started = performance.now()
  const bytes = await openStill(deps, sent)
  if (!bytes || !isPlainStill(bytes)) return bytes ? 'no-still' : 'broken'
  return await deps.scratch.withFolder(async (folder) => {
    const file = join(folder, 'still')
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 })
    if ((await deps.scanner?.scan(file, signal))?.end.outcome === 'infected') return 'infected'
    const made = await makePhonePreview({ sandbox: deps.sandbox, file, scratch: folder, signal })
    if (!made.ok) return made.error.code
    const derived = { ...made.value, kind: KIND, recipe: STILL_RECIPE } as const
    const still = await keepDerived(deps.vault, sent.arrival, derived, signal)
    const pictured = { item: sent.arrival, source: 'phone', picture: made.value } as const
    const field = await fieldOf({ ...pictured, sandbox: deps.sandbox, scratch: folder }, signal)
    const durationMs = performance.now() - started
    deps.log.event('rendition.made', { item: sent.arrival.id, kind: KIND, recipe: STILL_RECIPE, durationMs })
    return { still, field }
  })
}

async function openStill(deps: InspectDeps, { arrival, sealed }: Sent): Promise<Buffer | undefined> {
  const identity = await identityOf(deps.keyring, arrival)
  try {
    return openBytes([identity], sealed)
  } catch (cause) {
    if (cause instanceof SealBroken) return undefined
    throw cause
  }
}

/** Removes the picture again, because the arrival and its key were erased meanwhile. */
async function forget({ vault }: InspectDeps, still: NewRendition, { signal }: Job): Promise<void> {
  const key = parseObjectKey(still.vaultKey)
  const version = still.vaultVersion === undefined ? {} : { versionId: still.vaultVersion }
  if (key !== undefined) await vault.remove(key, { signal, ...version })
}
