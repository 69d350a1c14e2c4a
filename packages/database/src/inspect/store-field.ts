import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'

/** The 16 × 9 colours that are shown instead of a picture until an officer uncovers it, sealed to its item. */
export interface NewField {
  readonly source: 'phone' | 'file'
  /** The recipe's version, raised when the colours change. */
  readonly recipe: string
  readonly sealed: Buffer
}

/** Stores a field once for each source and recipe, with a custody entry, like a rendition. */
export async function storeField(
  trx: Transaction<Schema>,
  { item, incident }: { readonly item: string; readonly incident: string },
  { source, recipe, sealed }: NewField,
): Promise<void> {
  const stored = await trx
    .insertInto('evidence.field')
    .values({ item_id: item, incident_id: incident, source, recipe, sealed })
    .onConflict((conflict) => conflict.doNothing())
    .returning('item_id')
    .executeTakeFirst()
  if (!stored) return
  await appendCustody(trx, {
    incident,
    actor: 'worker:inspect',
    action: 'rendition.made',
    subject: item,
    detail: { kind: 'field', recipe, source, bytes: sealed.length },
  })
}
