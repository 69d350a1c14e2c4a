// A print contains a small grey version of its picture. So it is sealed to the item, and becomes unreadable when the
// item's key is erased (decision 015).
import type { InspectDoor, ItemSource, TwinSubject } from '@firsthand/database/inspect'
import { type Print, packedOf, printOf } from '@firsthand/media'
import { type Keyring, openBytes, parseRecipient, sealBytes } from '@firsthand/sealing'
import { identityOf } from '@firsthand/worker'

interface PrintDeps {
  readonly door: Pick<InspectDoor, 'sealedPrint'>
  readonly keyring: Pick<Keyring, 'get'>
}

export function sealPrint(item: Pick<ItemSource, 'recipient'>, print: Print): Buffer {
  const recipient = parseRecipient(item.recipient)
  if (!recipient) throw new Error('an item holds no recipient')
  return sealBytes([recipient], packedOf(print))
}

/** Opens a stored print. Undefined if none of this version is stored. @throws Setback without a key; SealBroken */
export async function openPrint(
  { door, keyring }: PrintDeps,
  item: Pick<ItemSource, 'key' | 'kind'>,
  of: Pick<TwinSubject, 'item' | 'version'>,
): Promise<Print | undefined> {
  const sealed = await door.sealedPrint(of)
  if (sealed === undefined || (item.kind !== 'image' && item.kind !== 'video')) return undefined
  const identity = await identityOf(keyring, item)
  return printOf(item.kind, openBytes([identity], sealed))
}
