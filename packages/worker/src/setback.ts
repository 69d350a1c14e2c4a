import { StoreFault, type StoreRefusal } from '@firsthand/object-store'
import { dead, type HandlerOutcome, retry } from '@firsthand/queues'
import { SealBroken } from '@firsthand/sealing'

/**
 * An expected early end of a job, thrown in the middle of a stream, where no value can be returned. `settled` turns it
 * into the job's outcome.
 */
export class Setback extends Error {
  override readonly name = 'Setback'
  readonly outcome: HandlerOutcome

  constructor(outcome: HandlerOutcome) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/** The retry delay if a store is away, full or refuses access. */
export const STORE_PAUSE_MS = 5000
/** The retry delay if the keys volume does not yet hold the key of an incident that was just opened. */
export const KEY_PAUSE_MS = 2000

export type OutcomeOfRefusal = (refusal: StoreRefusal) => HandlerOutcome

/** Maps a store's refusal to the outcome of work that reads an item: retry, unless the object is missing. */
export const outcomeOfRefusal: OutcomeOfRefusal = ({ code }) => {
  switch (code) {
    case 'missing':
    case 'range-not-satisfiable':
      return dead('object-missing')
    case 'full':
      return retry('store-full', STORE_PAUSE_MS)
    case 'forbidden':
      return retry('store-forbidden', STORE_PAUSE_MS)
    case 'unavailable':
    case 'unknown-outcome':
    case 'locked':
    case 'unsupported':
    case 'exists':
      return retry('store-unavailable', STORE_PAUSE_MS)
  }
}

/** Runs `work`. A setback, a failing store and a broken seal become outcomes; other errors are rethrown. */
export async function settled(
  work: () => Promise<HandlerOutcome>,
  outcomeOf: OutcomeOfRefusal = outcomeOfRefusal,
): Promise<HandlerOutcome> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Setback) return cause.outcome
    if (cause instanceof StoreFault) return outcomeOf(cause.refusal)
    if (cause instanceof SealBroken) return dead(`seal-${cause.code}`)
    throw cause
  }
}
