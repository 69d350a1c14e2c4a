/** Rows of our own tables become domain types here, once. An id of another shape is a fault of ours. */
import { type Id, type IdKind, type ItemId, parseId } from '@firsthand/domain'
import type { Selectable } from 'kysely'
import type { IncidentTable, ItemTable } from '../schema.ts'
import type { IncidentFacts, ItemRow } from './facts.ts'

export function idOf<K extends IdKind>(kind: K, text: string): Id<K> {
  const id = parseId(kind, text)
  if (id === undefined) throw new Error(`a row holds no ${kind} id where one belongs`)
  return id
}

export function oneOf<const T extends string>(known: readonly T[], text: string): T {
  const found = known.find((value) => value === text)
  if (found === undefined) throw new Error('a row holds an unknown word')
  return found
}

export const INCIDENT_COLUMNS = [
  'platform.incident.id',
  'platform.incident.kind',
  'platform.incident.exercise',
  'platform.incident.lock_mode',
  'platform.incident.lock_days',
  'platform.incident.keep_until',
  'platform.incident.key_id',
  'platform.incident.recipient',
] as const

type IncidentRow = Pick<
  Selectable<IncidentTable>,
  'id' | 'kind' | 'exercise' | 'lock_mode' | 'lock_days' | 'keep_until' | 'key_id' | 'recipient'
>

export const toIncident = (row: IncidentRow): IncidentFacts => ({
  id: idOf('incident', row.id),
  kind: oneOf(['event', 'check'], row.kind),
  exercise: row.exercise,
  lockMode: oneOf(['NONE', 'GOVERNANCE', 'COMPLIANCE'], row.lock_mode),
  lockDays: row.lock_days,
  keepUntil: row.keep_until.getTime(),
  keyId: idOf('key', row.key_id),
  recipient: row.recipient,
})

export const itemIdOf = (text: string): ItemId => idOf('item', text)

export const toItem = (row: Omit<Selectable<ItemTable>, 'seq' | 'created_at' | 'moved_from'>): ItemRow => ({
  id: itemIdOf(row.id),
  incident: idOf('incident', row.incident_id),
  upload: idOf('upload', row.upload_id),
  submission: idOf('submission', row.submission_id),
  number: row.number,
  partial: row.partial,
  source: row.source,
  bytes: row.bytes,
  sha256: row.sha256,
  receivedAt: row.received_at.getTime(),
  vaultKey: row.vault_key,
  vaultVersion: row.vault_version ?? undefined,
  sealedLength: row.sealed_length,
  recipient: row.recipient,
})
