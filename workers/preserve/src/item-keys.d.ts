import type { IncidentFacts, ItemKeyRow } from '@firsthand/database/preserve'
import type { ItemId } from '@firsthand/domain'
import { type ObjectStore } from '@firsthand/object-store'
import { type Identity, type KeyPair, type Recipient } from '@firsthand/sealing'
import { type JobContext } from './setback.ts'
export interface ItemKey {
  readonly pair: KeyPair
  readonly row: ItemKeyRow
}
/** A recipient was made by us and lies in our own row: another shape is a fault. */
export declare function recipientOfRow(text: string): Recipient
/**
 * The item's own key pair, its identity sealed to the incident and durable in the keys bucket before anything is sealed
 * to it. Created once: whoever comes later reads it (see `item-id.ts`). `pair`: one to keep, for an item that is moved.
 */
export declare function itemKeyOf(
  of: {
    readonly item: ItemId
    readonly incident: Pick<IncidentFacts, 'id' | 'keyId' | 'recipient'>
    readonly incidentIdentity: Identity
    readonly pair?: KeyPair
  },
  keys: ObjectStore,
  { signal }: JobContext,
): Promise<ItemKey>
