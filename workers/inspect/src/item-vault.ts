import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { ItemSource, NewRendition } from '@firsthand/database/inspect'
import type { RenditionKind, RenditionType } from '@firsthand/domain'
import { type ObjectKey, type ObjectStore, parseObjectKey, renditionKey } from '@firsthand/object-store'
import { dead, retry, skipped } from '@firsthand/queues'
import {
  createSealer,
  type Identity,
  type Keyring,
  openIdentity,
  openIterable,
  parseRecipient,
  plainLength,
  type Recipient,
  sealedLength,
} from '@firsthand/sealing'
import { outcomeOfRefusal, Setback } from './setback.ts'

const KEY_PAUSE_MS = 2000

export interface VaultDeps {
  readonly vault: ObjectStore
  readonly keyring: Pick<Keyring, 'get'>
}

/** The as-received bytes into `file` (which must not exist), checked against the item's SHA-256. @throws Setback */
export async function writeAsReceived(
  { vault, keyring }: VaultDeps,
  item: ItemSource,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const identity = await identityOf(keyring, item)
  const key = parseObjectKey(item.vaultKey)
  if (key === undefined) throw new Setback(dead('object-missing'))
  const version = item.vaultVersion === undefined ? {} : { versionId: item.vaultVersion }
  const got = await vault.get(key, { signal, ...version })
  if (!got.ok) throw new Setback(outcomeOfRefusal(got.error))
  const digest = createHash('sha256')
  const { body } = got.value
  const plain = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of openIterable([identity], body)) {
      digest.update(chunk)
      yield chunk
    }
  }
  await pipeline(plain, createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal })
  if (!digest.digest().equals(item.sha256)) throw new Setback(dead('hash-mismatch'))
}

/** @throws Setback */
export async function identityOf(keyring: Pick<Keyring, 'get'>, item: Pick<ItemSource, 'key'>): Promise<Identity> {
  if (!item.key) throw new Setback(skipped('item-erased'))
  const incident = await keyring.get(item.key.keyId)
  if (!incident) throw new Setback(retry('key-missing', KEY_PAUSE_MS))
  return openIdentity(item.key.sealedIdentity, incident)
}

export interface Derived {
  readonly kind: RenditionKind
  readonly recipe: string
  readonly mediaType: RenditionType
  readonly file: string
  readonly bytes: number
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly durationMs?: number | undefined
}

/** Seals a derived file to its item and puts it into the vault, once. @throws Setback */
export async function keepDerived(
  vault: ObjectStore,
  item: Pick<ItemSource, 'id' | 'incident' | 'recipient'>,
  derived: Derived,
  signal: AbortSignal,
): Promise<NewRendition> {
  const { file, bytes, ...facts } = derived
  const key = renditionKey(item.incident, item.id, derived.kind, derived.recipe)
  return { ...facts, ...(await keepSealed(vault, { item, key, file, bytes }, signal)) }
}

interface ToKeep {
  readonly item: Pick<ItemSource, 'recipient'>
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
 * What an earlier attempt left under this key is as good, and on a store without versions writing over it would change an
 * object that a row may already tell of. @throws Setback
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
