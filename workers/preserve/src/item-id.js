/**
 * Why an item's id is derived and its key is not made anew at each attempt.
 *
 * Preserve may be killed after any step and runs again. With a fresh id each attempt would leave a locked object that
 * nobody can remove for a month, beside a key that opens it: `rebuild` would find the same file twice. With a derived id
 * every attempt writes to the same keys, but a fresh key pair would then be a hazard: on a store without versions the
 * object of a slow attempt could replace the one that the row tells of, sealed to a key that no row holds. So the id is
 * derived (from the incident, the upload, and how much of it this is), and the first attempt's key pair is everyone's:
 * its object in the keys bucket is created once, and later attempts read it (`item-keys.ts`). Whichever attempt's bytes
 * lie there in the end, they are the same plaintext under the same key; a versioned store keeps them all and the row
 * names the version that was read back.
 */
import { createHash } from 'node:crypto'
import { makeId } from '@firsthand/domain'
/** The upload's id is 128 random bits that only we know, so that this id is as hard to guess. */
export const itemIdFor = ({ incident, upload, partial, bytes }) =>
  derive(['item', incident, upload, partial ? 'partial' : 'whole', String(bytes)])
/** The id of `item` in the incident to which it is moved. */
export const movedIdFor = (item, target) => derive(['moved', item, target])
const derive = (parts) =>
  makeId(
    'item',
    createHash('sha256')
      .update(`firsthand-v1|${parts.join('|')}`)
      .digest()
      .subarray(0, 16),
  )
//# sourceMappingURL=item-id.js.map
