/**
 * Why an item's id is derived and its key is not made anew at each attempt.
 *
 * Preserve may be killed after any step and runs again. With a fresh id each attempt would leave a locked object that
 * nobody can remove for a month, beside a key that opens it: `rebuild` would find the same file twice. With a derived
 * id every attempt writes to the same keys. A fresh key pair would then be a hazard: on a store without versions, a
 * slow attempt's object could replace the one that the row names, sealed to a key that no row holds.
 *
 * So the id is derived (from the incident, the upload, and how much of it this is), and all attempts share the first
 * attempt's key pair: its object in the keys bucket is created once, and later attempts read it (`item-keys.ts`).
 * Whichever attempt's bytes remain, they are the same plaintext under the same key. A versioned store keeps them all,
 * and the row names the version that was read back.
 */
import { createHash } from 'node:crypto'
import { type IncidentId, type ItemId, makeId, type UploadId } from '@firsthand/domain'

export interface ItemOrigin {
  readonly incident: IncidentId
  readonly upload: UploadId
  readonly partial: boolean
  readonly bytes: number
}

/** The upload's id is 128 random bits that only we know, so this id is as hard to guess. */
export const itemIdFor = ({ incident, upload, partial, bytes }: ItemOrigin): ItemId =>
  derive(['item', incident, upload, partial ? 'partial' : 'whole', String(bytes)])

/** The id of `item` in the incident to which it is moved. */
export const movedIdFor = (item: ItemId, target: IncidentId): ItemId => derive(['moved', item, target])

const derive = (parts: readonly string[]): ItemId =>
  makeId(
    'item',
    createHash('sha256')
      .update(`firsthand-v1|${parts.join('|')}`)
      .digest()
      .subarray(0, 16),
  )
