import { setTimeout as pause } from 'node:timers/promises'
import type { DoorRefusal, IntakeDoor, UploadFacts } from '@firsthand/database/intake'
import { ok, type Result } from '@firsthand/domain'
import type { Logger } from '@firsthand/runtime'
import type { Holders } from './holders.ts'

export interface TakeoverDeps {
  readonly door: Pick<IntakeDoor, 'upload' | 'askHolder' | 'releaseUpload'>
  readonly holders: Holders
  readonly instance: string
  readonly log: Logger
}

const LIMIT_MS = 2000
const STEP_MS = 50

/**
 * Returns the upload when no other request writes to it any more. Asks the holder, here or in another intake, to
 * release it, and waits at most two seconds. Without this the offset that HEAD returns could still change.
 */
export async function settleHolder(deps: TakeoverDeps, urlHash: Buffer): Promise<Result<UploadFacts, DoorRefusal>> {
  const found = await deps.door.upload(urlHash)
  if (!found.ok) return found
  const { upload, holder } = found.value
  if (deps.holders.isHeld(upload)) {
    deps.log.event('upload.taken-over', { upload })
    await deps.holders.requestRelease(upload, LIMIT_MS)
    return deps.door.upload(urlHash)
  }
  if (holder === null || found.value.state !== 'open') return found
  if (holder === deps.instance) return clearHolder(deps, urlHash, found.value)
  deps.log.event('upload.taken-over', { upload })
  await deps.door.askHolder(urlHash, deps.instance)
  return waitForOther(deps, urlHash, holder)
}

async function waitForOther(
  deps: TakeoverDeps,
  urlHash: Buffer,
  holder: string,
): Promise<Result<UploadFacts, DoorRefusal>> {
  // Monotonic, because a clock that is set back must not keep a witness waiting.
  const until = performance.now() + LIMIT_MS
  for (;;) {
    await pause(STEP_MS)
    const now = await deps.door.upload(urlHash)
    if (!now.ok || now.value.holder !== holder) return now
    // The holder died and its entry remained. The entry is cleared, so that the next request need not wait.
    if (performance.now() >= until) return clearHolder(deps, urlHash, now.value)
  }
}

async function clearHolder(
  deps: TakeoverDeps,
  urlHash: Buffer,
  facts: UploadFacts,
): Promise<Result<UploadFacts, DoorRefusal>> {
  if (facts.holder !== null) await deps.door.releaseUpload(urlHash, facts.holder)
  return ok(facts)
}
