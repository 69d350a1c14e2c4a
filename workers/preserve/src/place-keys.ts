import type { PreserveDoor } from '@firsthand/database/preserve'
import type { KeyFolders } from '@firsthand/sealing'

/**
 * One round over all incidents. If an incident is closed and has no work left, its identity moves to a folder that
 * inspect, normalise and reconstruct do not mount. If there is new work (an officer's request, a witness's answer), the
 * identity returns until that work is done. Custody records the departure after it happened, and the return before it
 * happens. A killed round is continued by the next one, in any preserve process.
 */
export async function placeKeys({
  door,
  keyring,
}: {
  readonly door: Pick<PreserveDoor, 'keyPlaces' | 'recordKeyPlace'>
  readonly keyring: KeyFolders
}): Promise<void> {
  for (const place of await door.keyPlaces()) {
    if (place.away) {
      await keyring.putAway(place.keyId)
      if (await keyring.isAway(place.keyId)) await door.recordKeyPlace(place)
    } else if (await keyring.isAway(place.keyId)) {
      await door.recordKeyPlace(place)
      await keyring.layBack(place.keyId)
    }
  }
}
