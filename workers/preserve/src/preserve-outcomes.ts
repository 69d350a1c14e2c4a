import { dead, type HandleContext, type HandlerOutcome, retry } from '@firsthand/queues'
import { KEY_PAUSE_MS, type OutcomeOfRefusal, STORE_PAUSE_MS } from '@firsthand/worker'

/** What a step needs to know of its job. */
export interface JobContext extends Pick<HandleContext, 'signal'> {
  /** Whether an earlier attempt may have left objects or rows. */
  readonly isRepeat: boolean
}

/** The keys volume may not yet hold the key of an incident that was just opened. */
export const keyMissing: HandlerOutcome = retry('key-missing', KEY_PAUSE_MS)

/** Another worker is extending this incident's locks. */
export const incidentBusy: HandlerOutcome = retry('incident-busy', KEY_PAUSE_MS)

/** An operator must enable locks on the bucket. Until then the drop keeps the bytes. */
export const lockUnsupported: HandlerOutcome = retry('lock-unsupported', 300_000)

/** Maps a store's refusal to an outcome. The work can always be retried, because the drop still holds every byte. */
export const outcomeOfRefusal: OutcomeOfRefusal = ({ code }) => {
  switch (code) {
    case 'unknown-outcome':
      // The write may have succeeded. Retries use the back-off, because each may leave a version that is locked for a
      // month.
      return retry('store-unavailable')
    case 'unavailable':
      return retry('store-unavailable', STORE_PAUSE_MS)
    case 'full':
      return retry('store-full', STORE_PAUSE_MS)
    case 'forbidden':
    case 'locked':
      return retry('store-forbidden', STORE_PAUSE_MS)
    case 'unsupported':
      return lockUnsupported
    case 'exists':
    case 'missing':
    case 'range-not-satisfiable':
      return dead(`object-${code === 'exists' ? 'exists' : 'missing'}`)
  }
}
