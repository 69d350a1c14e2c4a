import type { KnownRevision, ShownRow } from '@firsthand/database/reconstruct'
import type { StoredRevision } from './ledger.ts'

/** What a settled revision showed of an item. */
export type Settled = Omit<ShownRow, 'item' | 'digest'>

/** What the newest settled revision showed. It is kept as the difference from what is shown now. */
export interface SettledBase {
  number(): number | undefined
  of(item: string, shown: Settled | undefined): Settled | undefined
  /** Items whose placement changed since the newest settled revision. */
  since(): Iterable<string>
  learn(known: KnownRevision): void
  /** Must be called before the shown placement changes. */
  stored(
    revision: Pick<StoredRevision, 'number' | 'isSettled' | 'placements'>,
    shown: (item: string) => Settled | undefined,
  ): void
}

export function createSettledBase(): SettledBase {
  let number: number | undefined
  /**
   * The placement at the settled revision of each item that changed since. Undefined if the item was not placed then.
   */
  const since = new Map<string, Settled | undefined>()
  return {
    number: () => number,
    of: (item, shown) => (since.has(item) ? since.get(item) : shown),
    since: () => since.keys(),
    learn(known) {
      number = known.settledNumber
      since.clear()
      for (const { item, settled } of known.since) since.set(item, settled)
    },
    stored(revision, shown) {
      if (revision.isSettled) {
        number = revision.number
        since.clear()
        return
      }
      for (const { placement } of revision.placements)
        if (!since.has(placement.item)) since.set(placement.item, shown(placement.item))
    },
  }
}
