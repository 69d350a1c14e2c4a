import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { derivedId } from './derived-id.ts'
import { storableJson } from './storable.ts'

/** One run of one tool version on one item. */
export interface NewExtraction {
  readonly tool: string
  readonly version: string
  readonly outcome: string
  /** A stable code, never a tool's own words. */
  readonly reason?: string | undefined
  readonly facts?: object
  readonly identifying?: Readonly<Record<string, string>>
}

/** Unique by item, tool and version: the first run of a version is kept, and `isNew` is false for a later one. */
export async function storeExtraction(
  trx: Transaction<Schema>,
  item: string,
  extraction: NewExtraction,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { tool, version, outcome, reason, facts = {}, identifying = {} } = extraction
  const id = derivedId('extraction', item, tool, version)
  const stored = await trx
    .insertInto('evidence.extraction')
    .values({
      id,
      item_id: item,
      tool,
      version,
      outcome,
      reason: reason ?? null,
      facts: storableJson(facts),
      identifying: storableJson(identifying),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return { id, isNew: stored !== undefined }
}
