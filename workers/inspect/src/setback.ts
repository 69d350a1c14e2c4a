import { StoreFault, type StoreRefusal } from '@firsthand/object-store'
import { dead, type HandlerOutcome, retry } from '@firsthand/queues'
import { SealBroken } from '@firsthand/sealing'

/** An expected end in the middle of a stream, where no value can be returned; `settled` turns it into an outcome. */
export class Setback extends Error {
  override readonly name = 'Setback'
  readonly outcome: HandlerOutcome

  constructor(outcome: HandlerOutcome) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

const STORE_PAUSE_MS = 5000

/** What a store's refusal means for the work: it waits, except for an object that is not there. */
export function outcomeOfRefusal({ code }: StoreRefusal): HandlerOutcome {
  if (code === 'missing' || code === 'range-not-satisfiable') return dead('object-missing')
  if (code === 'full') return retry('store-full', STORE_PAUSE_MS)
  if (code === 'forbidden') return retry('store-forbidden', STORE_PAUSE_MS)
  return retry('store-unavailable', STORE_PAUSE_MS)
}

/** Runs `work`; a setback, a failing store and a broken seal are outcomes, everything else is thrown on. */
export async function settled(work: () => Promise<HandlerOutcome>): Promise<HandlerOutcome> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Setback) return cause.outcome
    if (cause instanceof StoreFault) return outcomeOfRefusal(cause.refusal)
    if (cause instanceof SealBroken) return dead(`seal-${cause.code}`)
    throw cause
  }
}
