import { parseFileHandling, parseFileOrigin } from '@firsthand/domain'
import type { Database } from '../pool.ts'
import type { KnownItem } from './facts.ts'
import { idOf, toItem } from './rows.ts'

/** An item with its key and declaration, by its id. */
export async function readItem(db: Database, id: string): Promise<KnownItem | undefined> {
  const row = await db
    .selectFrom('evidence.item')
    .innerJoin('evidence.card', 'evidence.card.item_id', 'evidence.item.id')
    .leftJoin('evidence.item_key', 'evidence.item_key.item_id', 'evidence.item.id')
    .leftJoin('evidence.declaration', 'evidence.declaration.item_id', 'evidence.item.id')
    .selectAll('evidence.item')
    .select(['evidence.card.hidden', 'key_id', 'sealed_identity', 'object_key'])
    .select([
      'name',
      'evidence.declaration.media_type as declared_type',
      'last_modified',
      'origin',
      'handling',
      'danger',
      'unsure',
    ])
    .where('evidence.item.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { key_id: keyId, sealed_identity: sealedIdentity, object_key: objectKey } = row
  return {
    ...toItem(row),
    hidden: row.hidden ?? undefined,
    key:
      keyId !== null && sealedIdentity !== null && objectKey !== null
        ? { keyId: idOf('key', keyId), sealedIdentity, objectKey }
        : undefined,
    declaration: {
      name: row.name,
      mediaType: row.declared_type,
      lastModified: row.last_modified,
      origin: parseFileOrigin(row.origin),
      handling: parseFileHandling(row.handling),
      danger: row.danger ?? false,
      unsure: row.unsure ?? false,
    },
  }
}

/** Items of a submission in one incident, oldest first. */
export async function itemsOf(db: Database, incident: string, submission: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('evidence.item')
    .select('id')
    .where('incident_id', '=', incident)
    .where('submission_id', '=', submission)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.id)
}
