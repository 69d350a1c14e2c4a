import type { FileFlag } from '@firsthand/domain'
import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { derivedId } from '../work/derived-id.ts'
import { storableJson, storableText } from '../work/storable.ts'
import type { ClaimOwner } from './store-claims.ts'

/** Signs are final, and their ids derive from their content: a second run of the same extraction adds none. */
export async function storeFlags(
  trx: Transaction<Schema>,
  { item, incident, extraction }: ClaimOwner,
  flags: readonly FileFlag[],
): Promise<void> {
  const rows = flags.map(({ code, evidence }) => ({
    id: derivedId('flag', extraction, code, canonical(evidence)),
    item_id: item,
    incident_id: incident,
    extraction_id: extraction,
    code: storableText(code),
    evidence: storableJson(evidence),
  }))
  const once = [...new Map(rows.map((row) => [row.id, row] as const)).values()]
  if (once.length === 0) return
  await trx
    .insertInto('evidence.flag')
    .values(once)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * The codes that a card shows: those of this inspection, and those of other sources (twins, words, scanners). Codes of
 * older inspections are dropped.
 */
export async function cardFlags(
  trx: Transaction<Schema>,
  item: string,
  flags: readonly FileFlag[],
): Promise<readonly string[]> {
  const others = await trx
    .selectFrom('evidence.flag as f')
    .leftJoin('evidence.extraction as e', 'e.id', 'f.extraction_id')
    .select('f.code')
    .distinct()
    .where('f.item_id', '=', item)
    .where((eb) => eb.or([eb('e.tool', 'is', null), eb('e.tool', '<>', 'inspect')]))
    .orderBy('f.code')
    .execute()
  return [...new Set([...flags.map(({ code }) => storableText(code)), ...others.map(({ code }) => code)])]
}

const canonical = (evidence: FileFlag['evidence']): string =>
  JSON.stringify(Object.entries(evidence).toSorted(([a], [b]) => (a < b ? -1 : 1)))
