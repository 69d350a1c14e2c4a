import type { IncidentFacts, ItemKeyRow } from '@firsthand/database/preserve'
import type { ItemId } from '@firsthand/domain'
import { itemKeyKey, type ObjectStore } from '@firsthand/object-store'
import { dead } from '@firsthand/queues'
import {
  generateIdentity,
  type Identity,
  type KeyPair,
  openIdentity,
  parseRecipient,
  type Recipient,
  recipientOf,
  sealIdentity,
} from '@firsthand/sealing'
import { Setback } from '@firsthand/worker'
import { type JobContext, outcomeOfRefusal } from './preserve-outcomes.ts'

export interface ItemKey {
  readonly pair: KeyPair
  readonly row: ItemKeyRow
}

/** Parses the recipient of a row. We made and stored it ourselves, so a malformed one is a fault. */
export function recipientOfRow(text: string): Recipient {
  const recipient = parseRecipient(text)
  if (!recipient) throw new Error('a row holds no recipient where one belongs')
  return recipient
}

/**
 * Returns the item's own key pair. Its identity is sealed to the incident, and is durable in the keys bucket before
 * anything is sealed to the pair. It is created once; later callers read it (see `item-id.ts`). `pair`: the existing
 * pair, if an item is moved.
 */
export async function itemKeyOf(
  of: {
    readonly item: ItemId
    readonly incident: Pick<IncidentFacts, 'id' | 'keyId' | 'recipient'>
    readonly incidentIdentity: Identity
    readonly pair?: KeyPair
  },
  keys: ObjectStore,
  { signal }: JobContext,
): Promise<ItemKey> {
  const { item, incident, incidentIdentity } = of
  const objectKey = itemKeyKey(incident.id, item)
  const known = await readKey()
  if (known) return known
  const pair = of.pair ?? generateIdentity()
  const sealed = sealIdentity(pair.identity, recipientOfRow(incident.recipient))
  const put = await keys.put(objectKey, sealed, { length: sealed.length, ifAbsent: true, signal })
  if (put.ok) return { pair, row: { keyId: incident.keyId, sealedIdentity: sealed, objectKey } }
  // Another attempt created the key first, or this put succeeded although its answer was lost. In both cases the stored
  // object counts.
  if (put.error.code === 'exists' || put.error.code === 'unknown-outcome') {
    const made = await readKey()
    if (made) return made
  }
  throw new Setback(outcomeOfRefusal(put.error))

  async function readKey(): Promise<ItemKey | undefined> {
    const got = await keys.get(objectKey, { signal })
    if (!got.ok) {
      if (got.error.code === 'missing') return undefined
      throw new Setback(outcomeOfRefusal(got.error))
    }
    const sealedIdentity = await collect(got.value.body)
    const identity = openIdentity(sealedIdentity, incidentIdentity)
    const pair = { identity, recipient: recipientOf(identity) }
    return { pair, row: { keyId: incident.keyId, sealedIdentity, objectKey } }
  }
}

/** Upper bound on a key object. A sealed identity has about 300 bytes. */
const MAX_KEY_OBJECT = 64 * 1024

async function collect(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > MAX_KEY_OBJECT) throw new Setback(dead('key-broken'))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
