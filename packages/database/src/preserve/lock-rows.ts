import type { IncidentId, ItemId } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'

/** The outcome for one item's objects. `until` is what the store holds for both objects. */
export type Extension =
  | { readonly kind: 'extended'; readonly item: ItemId; readonly until: number }
  | {
      readonly kind: 'refused'
      readonly item: ItemId
      readonly object: 'as-received' | 'sidecar'
      /** The store's refusal, and what was requested and found, as codes. */
      readonly code: string
      readonly asked: string
      readonly found: string
    }

export type Refused = Extract<Extension, { readonly kind: 'refused' }>

export interface KeptExtensions {
  readonly pass: { readonly incident: IncidentId; readonly number: number }
  readonly done: readonly Extension[]
  readonly now: number
  readonly actor: string
}

/**
 * Stores what the store answered, in one transaction. An item's refusal has one entry until its lock was lengthened
 * again.
 */
export const keepExtensions = (own: Database, kept: KeptExtensions): Promise<void> =>
  own.transaction().execute(async (trx) => {
    const { pass, done } = kept
    await sql`update evidence.lock_pass set next_at = clock_timestamp() + interval '1 hour'
      where incident_id = ${pass.incident}`.execute(trx)
    const extended = done.flatMap((one) => (one.kind === 'extended' ? [one] : []))
    const refused = done.flatMap((one) => (one.kind === 'refused' ? [one] : []))
    const ids = extended.map(({ item }) => item)
    const untils = extended.map(({ until }) => new Date(until))
    await sql`
      update evidence.lock l set until = greatest(l.until, d.until), pass = ${pass.number}, tries = 0, refused = null
      from unnest(${ids}::text[], ${untils}::timestamptz[]) as d(item, until) where l.item_id = d.item`.execute(trx)
    if (refused.length > 0) await keepRefused(trx, refused, kept)
  })

async function keepRefused(trx: Transaction<Schema>, refused: readonly Refused[], kept: KeptExtensions): Promise<void> {
  const { pass, now, actor } = kept
  const ids = refused.map(({ item }) => item)
  const { rows } = await sql<{ item_id: string }>`
    select item_id from evidence.lock where item_id = any(${ids}::text[]) and refused is null
    order by item_id for update`.execute(trx)
  const fresh = new Set(rows.map((row) => row.item_id))
  const codes = refused.map(({ code }) => code)
  await sql`
    update evidence.lock l set pass = ${pass.number}, tries = l.tries + 1, refused = d.code
    from unnest(${ids}::text[], ${codes}::text[]) as d(item, code) where l.item_id = d.item`.execute(trx)
  const code = codes[0] ?? 'unknown'
  const { rows: began } = await sql<{ incident_id: string }>`
    update evidence.lock_pass set refused_at = ${new Date(now)}, refused_code = ${code}
    where incident_id = ${pass.incident} and refused_at is null returning incident_id`.execute(trx)
  for (const { item, kind: _, ...detail } of refused) {
    if (fresh.has(item))
      await appendCustody(trx, {
        incident: pass.incident,
        actor,
        action: 'item.lock-refused',
        subject: item,
        detail: { ...detail, pass: pass.number },
      })
  }
  if (began.length === 0) return
  const action = 'incident.locks-refused'
  const detail = { pass: pass.number, code }
  await appendCustody(trx, { incident: pass.incident, actor, action, subject: pass.incident, detail })
}
