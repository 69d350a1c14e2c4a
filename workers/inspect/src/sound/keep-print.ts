// A print holds the sound itself at 8 kHz. So it is sealed to its item and stored beside the item's other derivatives
// (decision 015).
import type { ItemSource, NewSound } from '@firsthand/database/inspect'
import { type ObjectStore, renditionKey } from '@firsthand/object-store'
import { SOUND_RECIPE } from '@firsthand/sound'
import { keepSealed } from '@firsthand/worker'

type Kept = Omit<NonNullable<NewSound['print']>, 'seconds'>

/** Stores the print once. A print that an earlier attempt left under this key is equally good. @throws Setback */
export async function keepPrint(
  vault: ObjectStore,
  item: Pick<ItemSource, 'id' | 'incident' | 'recipient'>,
  file: { readonly file: string; readonly bytes: number },
  signal: AbortSignal,
): Promise<Kept> {
  const key = renditionKey(item.incident, item.id, 'sound', SOUND_RECIPE.replace('/', '-'))
  return await keepSealed(vault, { item, key, ...file }, signal)
}
