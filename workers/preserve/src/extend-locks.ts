import type { DueLock, Extension, LockPass, LockPassSession } from '@firsthand/database/preserve'
import { done, type HandlerOutcome, retry, skipped } from '@firsthand/queues'
import { extendItem } from './extend-item.ts'
import { isKept, longestLock, passEveryMs } from './lock-rule.ts'
import type { PreserveDeps } from './preserve-deps.ts'
import { incidentBusy, type JobContext } from './preserve-outcomes.ts'

/** Items in one attempt, and how many are extended at once. Both are small, so that witnesses' files do not wait. */
const BATCH = 100
const CONCURRENCY = 4
/** Pause between two batches. A hundred thousand items take an hour, and witnesses' files go first. */
const PAUSE_MS = 1000
/**
 * If the store refuses this many items of a batch and extends none, it is assumed to refuse all. It is then tried again
 * later instead of for every item.
 */
const REFUSES_ALL = 10

/**
 * One batch of an incident's daily pass: extends locks to `lock_days` ahead, never beyond `keep_until`, and never
 * shortens them (decision 071). If it is killed, the next run continues with the items that are not recorded as
 * extended.
 */
export async function extendLocks(deps: PreserveDeps, id: string, job: JobContext): Promise<HandlerOutcome> {
  const incident = await deps.door.incident(id)
  if (!incident) return skipped('incident-unknown')
  const now = deps.clock()
  const everyMs = passEveryMs(incident)
  const outcome = await deps.door.withLockPass(id, async (session) => {
    const lock = isKept(incident, deps.abilities, now) ? longestLock(incident, now) : undefined
    if (!lock) {
      await session.rest({ now, everyMs })
      return skipped('nothing-to-lock')
    }
    const pass = await session.begin({ now, target: lock.until.getTime(), everyMs })
    const asked = { mode: lock.mode, until: new Date(pass.target) }
    const more = await batch(deps, { session, pass, now }, asked, job)
    if (more) return retry('locks-go-on', PAUSE_MS)
    const { extended } = await session.end(pass, { now, everyMs })
    if (extended > 0) deps.log.event('locks.extended', { incident: incident.id, count: extended })
    return done
  })
  return outcome === 'busy' ? incidentBusy : outcome
}

interface Batch {
  readonly session: LockPassSession
  readonly pass: LockPass
  readonly now: number
}

/** Returns whether more items are left. Extended items are recorded even if a later one fails. */
async function batch(
  deps: PreserveDeps,
  { session, pass, now }: Batch,
  lock: Parameters<typeof extendItem>[2],
  job: JobContext,
): Promise<boolean> {
  const due = await session.due(pass, BATCH)
  const kept: Extension[] = []
  let stopped: unknown
  const left = due.values()
  const extendOneByOne = async (): Promise<void> => {
    for (const one of left) {
      if (stopped !== undefined || job.signal.aborted || refusesAll(kept)) return
      try {
        kept.push(await extendItem(deps.stores.vault, one, lock, job))
      } catch (cause) {
        stopped ??= cause
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, extendOneByOne))
  if (kept.length > 0) await session.keep(pass, kept, now)
  reportRefused(deps, pass, kept)
  if (stopped !== undefined) throw stopped
  return !refusesAll(kept) && isMore(due, kept)
}

const isMore = (due: readonly DueLock[], kept: readonly Extension[]): boolean =>
  due.length === BATCH || kept.length < due.length

const refusesAll = (kept: readonly Extension[]): boolean =>
  kept.length >= REFUSES_ALL && kept.every(({ kind }) => kind === 'refused')

function reportRefused({ log }: PreserveDeps, { incident }: LockPass, kept: readonly Extension[]): void {
  for (const one of kept)
    if (one.kind === 'refused')
      log.event('locks.refused', { incident, item: one.item, object: one.object, code: one.code })
}
