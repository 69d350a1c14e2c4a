import { type StoreRefusal } from '@firsthand/object-store'
import { type HandleContext, type HandlerOutcome } from '@firsthand/queues'
/** What a step needs of its job. */
export interface JobContext extends Pick<HandleContext, 'signal'> {
  /** An earlier attempt may have left something. */
  readonly isRepeat: boolean
}
/** An expected end in the middle of a stream, where no value can be returned; `outcomeOfSetback` turns it into one. */
export declare class Setback extends Error {
  readonly name = 'Setback'
  readonly outcome: HandlerOutcome
  constructor(outcome: HandlerOutcome)
}
/** The keys volume may lag behind the incident that was just opened. */
export declare const keyMissing: HandlerOutcome
/** An operator must give the bucket its lock; until then the drop keeps the bytes. */
export declare const lockUnsupported: HandlerOutcome
/** What a store's refusal means for the work: it waits, for the drop still holds every byte. */
export declare function outcomeOfRefusal({ code }: StoreRefusal): HandlerOutcome
/** Runs `work`; a setback, a failing store and a broken seal are outcomes, everything else is thrown on. */
export declare function settled(work: () => Promise<HandlerOutcome>): Promise<HandlerOutcome>
