import type { PreserveDoor } from '@firsthand/database/preserve'
import type { KeyFolders } from '@firsthand/sealing'

/**
 * One round over all incidents. The identity of an incident that has closed and has no work left moves into the folder
 * that inspect, normalise and reconstruct do not mount. When there is work again (an officer's request, a witness's
 * answer), it is laid back until that is done. Custody records the move after the identity went, and before it comes
 * back. If a round is killed, the next one goes on; any of several preserves may run it.
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
