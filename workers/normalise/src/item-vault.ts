import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { ItemSource, NewRendition } from '@firsthand/database/normalise'
import type { RenditionKind, RenditionType } from '@firsthand/domain'
import { type ObjectStore, parseObjectKey, renditionKey } from '@firsthand/object-store'
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

async function identityOf(keyring: Pick<Keyring, 'get'>, item: ItemSource): Promise<Identity> {
  if (!item.key) throw new Setback(skipped('item-erased'))
  const incident = await keyring.get(item.key.keyId)
  if (!incident) throw new Setback(retry('key-missing', KEY_PAUSE_MS))
  return openIdentity(item.key.sealedIdentity, incident)
}

export interface Derived {
  readonly kind: RenditionKind
  readonly recipe: string
  /** Of several of one kind; 0 where there is one. */
  readonly number: number
  readonly mediaType: RenditionType
  readonly file: string
  readonly bytes: number
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly durationMs?: number | undefined
}

/**
 * Seals a derived file to its item and puts it into the vault, once: what an earlier attempt left under this key is as
 * good, and on a store without versions writing over it would change an object that a row may already tell of.
 */
export async function keepDerived(
  vault: ObjectStore,
  item: ItemSource,
  derived: Derived,
  signal: AbortSignal,
): Promise<NewRendition> {
  const recipient = parseRecipient(item.recipient)
  if (!recipient) throw new Error('an item holds no recipient')
  const { file, bytes, ...facts } = derived
  const { kind, recipe, number } = facts
  const key = renditionKey(item.incident, item.id, kind, number === 0 ? recipe : `${recipe}-${number}`)
  const length = sealedLength(bytes)
  const put = await vault.put(key, sealFile(recipient, file), { length, ifAbsent: true, signal })
  const common = { ...facts, vaultKey: key }
  if (put.ok) return { ...common, vaultVersion: put.value.versionId, bytes, sealedLength: length }
  if (put.error.code !== 'exists') throw new Setback(outcomeOfRefusal(put.error))
  const head = await vault.head(key, { signal })
  if (!head.ok) throw new Setback(outcomeOfRefusal(head.error))
  const there = plainLength(head.value.length)
  if (there === undefined) throw new Setback(dead('rendition-broken'))
  return { ...common, vaultVersion: head.value.versionId, bytes: there, sealedLength: head.value.length }
}

async function* sealFile(recipient: Recipient, file: string): AsyncGenerator<Buffer> {
  const sealer = createSealer([recipient])
  yield sealer.header()
  for await (const chunk of createReadStream(file)) yield* sealer.update(chunk)
  yield* sealer.final()
}
