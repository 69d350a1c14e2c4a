import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { ItemKeyRow, SealedObjectRow } from '../scope/sealed-object.ts'
import { listClaims } from './claims.ts'
import { countIdentifying } from './identifying.ts'
import { readRestriction } from './restriction.ts'
import { listStatementsOfItem } from './statements.ts'
import { listCleanings, listFlags, listMaking, listTexts, listTwins } from './understanding.ts'

/** Everything that the item's page shows apart from the item itself. */
export async function describeItem(
  db: Database,
  { incident, item, officer }: ItemScope & { readonly officer: string },
) {
  const [claims, extractions, renditions, statements, reviews, twins] = await Promise.all([
    listClaims(db, item),
    db
      .selectFrom('evidence.extraction')
      .select(['tool', 'version', 'outcome', 'reason', 'facts'])
      .where('item_id', '=', item)
      .orderBy('finished_at', 'desc')
      .orderBy('seq', 'desc')
      .limit(100)
      .execute(),
    listRenditions(db, item),
    listStatementsOfItem(db, { item, officer }),
    listReviews(db, item),
    listTwins(db, { incident, item }),
  ])
  const [flags, making, texts, cleanings, identifyingFacts, restriction] = await Promise.all([
    listFlags(db, item),
    listMaking(db, item),
    listTexts(db, item),
    listCleanings(db, item),
    countIdentifying(db, item),
    readRestriction(db, { incident, item }),
  ])
  const more = { flags, making, texts, cleanings, identifyingFacts, restriction: restriction ?? null }
  return { claims, extractions, renditions, statements, reviews, twins, ...more }
}

/** Lists an item's renditions: of each kind the newest recipe. */
async function listRenditions(db: Database, item: string) {
  return (
    db
      .selectFrom('evidence.rendition')
      .distinctOn(['kind', 'number'])
      .select(['kind', 'number', 'recipe', 'media_type as mediaType', 'bytes', 'width', 'height'])
      .select('duration_ms as durationMs')
      .where('item_id', '=', item)
      // A copy for sharing is no rendition of the item: each request has a copy of its own.
      .where('kind', '<>', 'clean')
      .orderBy('kind')
      .orderBy('number')
      .orderBy('created_at', 'desc')
      .orderBy('seq', 'desc')
      .execute()
  )
}

async function listReviews(db: Database, item: string) {
  const { rows } = await sql<{ seq: number; decision: string; officer: string; at: number }>`
    select r.seq, r.decision, o.name as officer, floor(extract(epoch from r.created_at) * 1000)::bigint as at
    from evidence.review r join staff.officer o on o.id = r.officer_id
    where r.item_id = ${item} order by r.seq desc limit 50`.execute(db)
  return rows
}

/**
 * The key that opens the item's files. Undefined once the key was erased: the files are then noise. While a file is
 * still on its way, the key is that of its arrival. As soon as there is an item, only the item's key counts. Erasing
 * that key therefore also closes the still that the phone sent.
 */
export async function findItemKey(db: Database, item: string): Promise<ItemKeyRow | undefined> {
  const { rows } = await sql<ItemKeyRow>`
    select key_id as "keyId", sealed_identity as "sealedIdentity" from evidence.item_key where item_id = ${item}
    union all
    select a.key_id, a.sealed_identity from evidence.arrival a where a.item_id = ${item}
      and not exists (select from evidence.item i where i.id = a.item_id)`.execute(db)
  return rows[0]
}

/**
 * False for an item that was moved to another incident, whose files are no longer opened here (decision 083), and for
 * the self-test's items (`check`).
 */
const isHere = sql<boolean>`(c.hidden is null or c.hidden not in ('check', 'moved'))`

/** The newest rendition of a kind, of an item of this incident. */
export async function findRendition(
  db: Database,
  { incident, item }: ItemScope,
  { kind, number = 0 }: { readonly kind: string; readonly number?: number },
): Promise<SealedObjectRow | undefined> {
  return (
    db
      .selectFrom('evidence.rendition as r')
      .innerJoin('evidence.item as i', 'i.id', 'r.item_id')
      .innerJoin('evidence.card as c', 'c.item_id', 'r.item_id')
      .select(['r.id', 'r.media_type as mediaType', 'r.vault_key as vaultKey', 'r.vault_version as vaultVersion'])
      .select(['r.sealed_length as sealedLength', 'r.recipe'])
      .where('i.id', '=', item)
      .where('i.incident_id', '=', incident)
      .where('r.kind', '=', kind)
      .where('r.number', '=', number)
      .where(isHere)
      // If an infection was found after the copies were made, none of them is shown any more.
      .where(sql<boolean>`not ('infected' = any(c.flags))`)
      .orderBy('r.created_at', 'desc')
      .orderBy('r.seq', 'desc')
      .limit(1)
      .executeTakeFirst()
  )
}

/** The bytes as received, of an item of this incident. */
export async function findAsReceived(
  db: Database,
  { incident, item }: ItemScope,
): Promise<SealedObjectRow | undefined> {
  const row = await db
    .selectFrom('evidence.item as i')
    .innerJoin('evidence.card as c', 'c.item_id', 'i.id')
    .select(['i.id', 'i.vault_key as vaultKey', 'i.vault_version as vaultVersion', 'i.sealed_length as sealedLength'])
    .where('i.id', '=', item)
    .where('i.incident_id', '=', incident)
    .where(isHere)
    .executeTakeFirst()
  return row && { ...row, mediaType: 'application/octet-stream', recipe: 'as-received' }
}
