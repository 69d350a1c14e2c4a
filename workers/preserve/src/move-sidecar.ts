import type { KnownItem } from '@firsthand/database/preserve'
import { type IncidentId, type ItemId, parseDocument, type SidecarDocument } from '@firsthand/domain'
import { type Lock, type ObjectStore, sidecarKey } from '@firsthand/object-store'
import { dead } from '@firsthand/queues'
import { type KeyPair, openIterable } from '@firsthand/sealing'
import { Setback } from '@firsthand/worker'
import { type JobContext, outcomeOfRefusal } from './preserve-outcomes.ts'
import { writeSidecar } from './write-sidecar.ts'

export interface SidecarMove {
  readonly item: KnownItem
  readonly to: { readonly id: ItemId; readonly incident: IncidentId }
  readonly pair: KeyPair
  readonly lock: Lock | undefined
}

/**
 * Writes the moved item's sidecar. The moved item has no as-received object of its own but shares the existing one. The
 * sidecar names that object, so that `rebuild` finds it.
 */
export async function moveSidecar(
  vault: ObjectStore,
  { item, to, pair, lock }: SidecarMove,
  job: JobContext,
): Promise<string | undefined> {
  const old = await readSidecar(vault, item, pair, job)
  const asReceived = { key: item.vaultKey, version: item.vaultVersion ?? null }
  const document: SidecarDocument = { ...old, item: to.id, asReceived }
  return await writeSidecar(
    vault,
    { incident: to.incident, item: to.id, recipient: pair.recipient, lock, document },
    job,
  )
}

async function readSidecar(
  vault: ObjectStore,
  item: KnownItem,
  pair: KeyPair,
  { signal }: JobContext,
): Promise<SidecarDocument> {
  const got = await vault.get(sidecarKey(item.incident, item.id), { signal })
  if (!got.ok) throw new Setback(got.error.code === 'missing' ? dead('sidecar-missing') : outcomeOfRefusal(got.error))
  const chunks: Buffer[] = []
  for await (const chunk of openIterable([pair.identity], got.value.body)) chunks.push(chunk)
  const document = parseDocument(Buffer.concat(chunks).toString('utf8'))
  if (!document.ok || document.value.type !== 'sidecar') throw new Setback(dead('sidecar-malformed'))
  return document.value
}
