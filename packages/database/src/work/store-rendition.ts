import type { RenditionKind, RenditionType } from '@firsthand/domain'
import type { Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from './append-custody.ts'
import { derivedId } from './derived-id.ts'

/** A derived file that already lies in the vault, sealed to its item. */
export interface NewRendition {
  readonly kind: RenditionKind
  /** The recipe's version: part of the object's key. */
  readonly recipe: string
  readonly mediaType: RenditionType
  readonly vaultKey: string
  readonly vaultVersion: string | undefined
  readonly bytes: number
  readonly sealedLength: number
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly durationMs?: number | undefined
  /** The number among several of one kind (pages), from 1; 0 if there is only one. */
  readonly number?: number | undefined
}

export interface RenditionOwner {
  readonly item: string
  readonly incident: string
  /** `worker:inspect` or `worker:normalise`. */
  readonly actor: string
}

/** Stores a rendition once for each item, kind and recipe, with its custody entry. A second run adds neither. */
export async function storeRendition(
  trx: Transaction<Schema>,
  { item, incident, actor }: RenditionOwner,
  rendition: NewRendition,
): Promise<boolean> {
  const { kind, recipe, number = 0 } = rendition
  const id = derivedId('rendition', item, kind, number === 0 ? recipe : `${recipe} ${number}`)
  const stored = await trx
    .insertInto('evidence.rendition')
    .values({
      id,
      item_id: item,
      kind,
      recipe,
      media_type: rendition.mediaType,
      vault_key: rendition.vaultKey,
      vault_version: rendition.vaultVersion ?? null,
      bytes: rendition.bytes,
      sealed_length: rendition.sealedLength,
      width: rendition.width ?? null,
      height: rendition.height ?? null,
      duration_ms: rendition.durationMs ?? null,
      number,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!stored) return false
  await appendCustody(trx, {
    incident,
    actor,
    action: 'rendition.made',
    subject: item,
    detail: { rendition: id, kind, recipe, bytes: rendition.bytes, version: rendition.vaultVersion ?? null },
  })
  return true
}

/** The renditions that an item already has, as `kind/recipe`. They need not be made again. */
export async function renditionsThere(db: Database, item: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('evidence.rendition')
    .select(['kind', 'recipe'])
    .where('item_id', '=', item)
    .execute()
  return new Set(rows.map(({ kind, recipe }) => `${kind}/${recipe}`))
}
