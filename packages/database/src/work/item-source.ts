import { type IncidentId, type ItemId, type KeyId, parseId } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'

/** An item as a worker reads it: where its bytes are and how they open, and what the page declared. */
export interface ItemSource {
  readonly id: ItemId
  readonly incident: IncidentId
  /** Whether it is of a drill or the canary's incident: nothing real depends on it. */
  readonly isExercise: boolean
  readonly bytes: number
  readonly sha256: Buffer
  /** Epoch ms, a whole minute. */
  readonly receivedAt: number
  /** How far off the clock that wrote `receivedAt` may have been; 0 if no check found it off. */
  readonly clockDoubtMs: number
  readonly vaultKey: string
  readonly vaultVersion: string | undefined
  readonly sealedLength: number
  readonly recipient: string
  /** Undefined once the key was erased. */
  readonly key: { readonly keyId: KeyId; readonly sealedIdentity: Buffer } | undefined
  readonly kind: string
  readonly mediaType: string
  readonly stage: string
  /** In pixels, if the file gives them. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly durationMs?: number | undefined
  readonly declared: {
    readonly name: string | undefined
    readonly mediaType: string | undefined
    readonly lastModified: number | undefined
  }
}

export async function readItemSource(db: Database, id: string): Promise<ItemSource | undefined> {
  const row = await db
    .selectFrom('evidence.item as i')
    .innerJoin('evidence.card as c', 'c.item_id', 'i.id')
    .innerJoin('platform.incident as n', 'n.id', 'i.incident_id')
    .leftJoin('evidence.item_key as k', 'k.item_id', 'i.id')
    .leftJoin('evidence.declaration as d', 'd.item_id', 'i.id')
    .select(['i.id', 'i.incident_id', 'i.bytes', 'i.sha256', 'i.received_at', 'i.vault_key', 'i.vault_version'])
    .select([
      'i.sealed_length',
      'i.recipient',
      'c.kind',
      'c.media_type',
      'c.stage',
      'c.width',
      'c.height',
      'c.duration_ms',
      'n.exercise',
      'n.kind as incident_kind',
    ])
    .select(['k.key_id', 'k.sealed_identity', 'd.name', 'd.media_type as declared_type', 'd.last_modified'])
    .select(sql<number>`coalesce(platform.clock_doubt(i.received_at), 0)`.as('clock_doubt'))
    .where('i.id', '=', id)
    .executeTakeFirst()
  const item = parseId('item', row?.id)
  const incident = parseId('incident', row?.incident_id)
  if (!row || !item || !incident) return undefined
  const keyId = parseId('key', row.key_id)
  return {
    id: item,
    incident,
    isExercise: row.exercise || row.incident_kind === 'check',
    bytes: row.bytes,
    sha256: row.sha256,
    receivedAt: row.received_at.getTime(),
    clockDoubtMs: row.clock_doubt,
    vaultKey: row.vault_key,
    vaultVersion: row.vault_version ?? undefined,
    sealedLength: row.sealed_length,
    recipient: row.recipient,
    key: keyId && row.sealed_identity ? { keyId, sealedIdentity: row.sealed_identity } : undefined,
    kind: row.kind,
    mediaType: row.media_type,
    stage: row.stage,
    width: row.width ?? undefined,
    height: row.height ?? undefined,
    durationMs: row.duration_ms ?? undefined,
    declared: {
      name: row.name ?? undefined,
      mediaType: row.declared_type ?? undefined,
      lastModified: row.last_modified ?? undefined,
    },
  }
}
