import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import type { ItemScope } from './item-scope.ts'

export interface Clearing {
  readonly incident: string
  readonly officer: string
  readonly items: readonly string[]
  readonly why: 'asked' | 'decided' | 'undone'
  /** Idempotency key of the decision that this act was part of. */
  readonly wish?: string
}

/**
 * Clears pictures for all screens of the incident, if this officer has shown them on his own screen, and they are in
 * the lists and not restricted. Returns the cleared items; custody gets an entry for each.
 */
export async function clearItems(db: Database | Transaction<Schema>, clearing: Clearing): Promise<readonly string[]> {
  const { incident, officer, items, why, wish } = clearing
  const { rows } = await sql<{ item: string }>`
    select c as item from evidence.clear_items(${incident}, ${[...items]}::text[], ${officer}, ${why}, ${wish ?? null}) c`.execute(
    db,
  )
  return rows.map(({ item }) => item)
}

/**
 * Covers pictures again on all screens. Every officer who decides may do so, because the safer of two opinions wins.
 */
export async function coverItems(db: Database | Transaction<Schema>, clearing: Clearing): Promise<readonly string[]> {
  const { incident, officer, items, why, wish } = clearing
  const { rows } = await sql<{ item: string }>`
    select c as item from evidence.cover_items(${incident}, ${[...items]}::text[], ${officer}, ${why}, ${wish ?? null}) c`.execute(
    db,
  )
  return rows.map(({ item }) => item)
}

/** Covers pictures again that were cleared with a decision, because the decision is undone. */
export async function coverDecided(
  trx: Transaction<Schema>,
  { incident, officer, undoes }: { readonly incident: string; readonly officer: string; readonly undoes: string },
): Promise<void> {
  const { rows } = await sql<{ item: string }>`select item_id as item from evidence.clearing
    where wish = ${undoes} and incident_id = ${incident} and act = 'cleared' order by 1`.execute(trx)
  if (rows.length === 0) return
  await coverItems(trx, { incident, officer, items: rows.map(({ item }) => item), why: 'undone', wish: undoes })
}

export interface ClearingFacts {
  readonly restricted: boolean
  readonly cleared: boolean
  /** Whether this officer had the picture on his screen. */
  readonly shown: boolean
}

/** Undefined if no such item is in the lists. */
export async function readClearing(
  db: Database,
  { incident, item, officer }: ItemScope & { readonly officer: string },
): Promise<ClearingFacts | undefined> {
  const { rows } = await sql<ClearingFacts>`
    select c.restricted, c.cleared, exists (select from custody.look l where l.incident_id = ${incident}
      and l.officer_id = ${officer} and l.item_id = c.item_id and l.kind in ('shown', 'played')) as shown
    from evidence.card c where c.item_id = ${item} and c.incident_id = ${incident} and c.hidden is distinct from 'check'`.execute(
    db,
  )
  return rows[0]
}
