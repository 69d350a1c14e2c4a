import type { KnownItem } from '@firsthand/database/preserve'
import { type IncidentId, type ItemId } from '@firsthand/domain'
import { type Lock, type ObjectStore } from '@firsthand/object-store'
import { type KeyPair } from '@firsthand/sealing'
import { type JobContext } from './setback.ts'
export interface SidecarMove {
  readonly item: KnownItem
  readonly to: {
    readonly id: ItemId
    readonly incident: IncidentId
  }
  readonly pair: KeyPair
  readonly lock: Lock | undefined
}
/** The moved item's sidecar names the object that it lies over, for `rebuild` finds no as-received beside it. */
export declare function moveSidecar(
  vault: ObjectStore,
  { item, to, pair, lock }: SidecarMove,
  job: JobContext,
): Promise<string | undefined>
