/**
 * Why an item's id and key do not change between attempts.
 *
 * Preserve may be killed after any step, and runs again. With a new id, each attempt would leave a locked object that
 * nobody can remove for a month, and a key that opens it: `rebuild` would find the same file twice. So the id is
 * derived from the incident, the upload and the number of bytes, and every attempt writes to the same object keys.
 *
 * A new key pair for each attempt would then be a hazard. On a store without versions, a slow attempt's object could
 * replace the one that the row names, and be sealed to a key that no row holds. So all attempts use the first attempt's
 * key pair: its object in the keys bucket is created once, and later attempts read it (`item-keys.ts`). Whichever
 * attempt's object remains, it is the same plaintext under the same key. A versioned store keeps all of them, and the
 * row names the version that was verified.
 */
import { createHash } from 'node:crypto'
import { type IncidentId, type ItemId, makeId, type UploadId } from '@firsthand/domain'

export interface ItemOrigin {
  readonly incident: IncidentId
  readonly upload: UploadId
  readonly partial: boolean
  readonly bytes: number
}

/** Derives an item's id. The upload's id is 128 secret random bits, so the item's id is as hard to guess. */
export const itemIdFor = ({ incident, upload, partial, bytes }: ItemOrigin): ItemId =>
  derive(['item', incident, upload, partial ? 'partial' : 'whole', String(bytes)])

/** The id that `item` gets in the incident to which it is moved. */
export const movedIdFor = (item: ItemId, target: IncidentId): ItemId => derive(['moved', item, target])

const derive = (parts: readonly string[]): ItemId =>
  makeId(
    'item',
    createHash('sha256')
      .update(`firsthand-v1|${parts.join('|')}`)
      .digest()
      .subarray(0, 16),
  )
