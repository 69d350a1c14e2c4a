import type { PreserveDoor } from '@firsthand/database/preserve'
import type { KeyFolders } from '@firsthand/sealing'

/**
 * One round over all incidents. The identity of one that has closed and owes nothing goes into the folder that inspect,
 * normalise and reconstruct do not mount; when something is owed again (an officer's wish, a witness's answer), it is laid
 * back until that is done. Custody says so: after it went, and before it comes. Killed anywhere, the next round goes on;
 * of several preserves each may run it.
 */
export async function placeKeys({
  door,
  keyring,
}: {
  readonly door: Pick<PreserveDoor, 'keyPlaces' | 'tellKeyPlace'>
  readonly keyring: KeyFolders
}): Promise<void> {
  for (const place of await door.keyPlaces()) {
    if (place.away) {
      await keyring.putAway(place.keyId)
      if (await keyring.isAway(place.keyId)) await door.tellKeyPlace(place)
    } else if (await keyring.isAway(place.keyId)) {
      await door.tellKeyPlace(place)
      await keyring.layBack(place.keyId)
    }
  }
}
