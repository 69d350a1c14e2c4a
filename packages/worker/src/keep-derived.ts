import { createReadStream } from 'node:fs'
import type { IncidentId, ItemId, RenditionKind, RenditionType } from '@firsthand/domain'
import { type ObjectKey, type ObjectStore, renditionKey } from '@firsthand/object-store'
import { dead } from '@firsthand/queues'
import { createSealer, parseRecipient, plainLength, type Recipient, sealedLength } from '@firsthand/sealing'
import { outcomeOfRefusal, Setback } from './setback.ts'

interface Owner {
  readonly id: ItemId
  readonly incident: IncidentId
  readonly recipient: string
}

interface Derived {
  readonly kind: RenditionKind
  readonly recipe: string
  /** The number of this file among several of its kind, from 1; 0 or absent if it is the only one. */
  readonly number?: number
  readonly mediaType: RenditionType
  readonly file: string
  readonly bytes: number
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly durationMs?: number | undefined
}

/** A derived file as it is stored in the vault. */
type KeptDerived = Omit<Derived, 'file'> & Kept

/** Seals a derived file to its item and puts it into the vault once. @throws Setback */
export async function keepDerived(
  vault: ObjectStore,
  item: Owner,
  derived: Derived,
  signal: AbortSignal,
): Promise<KeptDerived> {
  const { file, bytes, ...facts } = derived
  const { kind, recipe, number = 0 } = facts
  const key = renditionKey(item.incident, item.id, kind, number === 0 ? recipe : `${recipe}-${number}`)
  return { ...facts, ...(await keepSealed(vault, { item, key, file, bytes }, signal)) }
}

interface ToKeep {
  readonly item: Pick<Owner, 'recipient'>
  readonly key: ObjectKey
  readonly file: string
  readonly bytes: number
}

interface Kept {
  readonly vaultKey: ObjectKey
  readonly vaultVersion: string | undefined
  readonly bytes: number
  readonly sealedLength: number
}

/**
 * Keeps an object that an earlier attempt left under this key, because it is equally good. On a store without versions,
 * overwriting would change an object to which a row may already refer. @throws Setback
 */
export async function keepSealed(
  vault: ObjectStore,
  { item, key, file, bytes }: ToKeep,
  signal: AbortSignal,
): Promise<Kept> {
  const recipient = parseRecipient(item.recipient)
  if (!recipient) throw new Error('an item holds no recipient')
  const length = sealedLength(bytes)
  const put = await vault.put(key, sealFile(recipient, file), { length, ifAbsent: true, signal })
  const vaultKey = key
  if (put.ok) return { vaultKey, vaultVersion: put.value.versionId, bytes, sealedLength: length }
  if (put.error.code !== 'exists') throw new Setback(outcomeOfRefusal(put.error))
  const head = await vault.head(key, { signal })
  if (!head.ok) throw new Setback(outcomeOfRefusal(head.error))
  const there = plainLength(head.value.length)
  if (there === undefined) throw new Setback(dead('rendition-broken'))
  return { vaultKey, vaultVersion: head.value.versionId, bytes: there, sealedLength: head.value.length }
}

async function* sealFile(recipient: Recipient, file: string): AsyncGenerator<Buffer> {
  const sealer = createSealer([recipient])
  yield sealer.header()
  for await (const chunk of createReadStream(file)) yield* sealer.update(chunk)
  yield* sealer.final()
}
