import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { arrivalStillIsShown } from '../scope/arrival-still.ts'
import type { ItemKeyRow } from '../scope/sealed-object.ts'

/**
 * What a screen may show of an item's pictures. `covered`: only the field of colours, until this officer wants to see
 * the picture. `cleared`: the picture, on all screens of the incident. `apart`: restricted or withdrawn, but this
 * officer may open it. `withheld`: nothing of it, not even the field.
 */
export type SightState = 'covered' | 'cleared' | 'apart' | 'withheld'

export interface SightRow {
  readonly item: string
  readonly state: SightState
  /** The 16 × 9 colours and the key that they are sealed to. Null if there are none, or if they may not be shown. */
  readonly field: { readonly sealed: Buffer; readonly key: ItemKeyRow } | null
}

interface Asked {
  readonly incident: string
  readonly officer: string
  /** Only officers who decide see what was withdrawn. */
  readonly seesWithdrawn: boolean
  readonly items: readonly string[]
  /** The items whose fields are also wanted. */
  readonly wanted: readonly string[]
}

interface Found {
  readonly item: string
  readonly state: SightState
  readonly sealed: Buffer | null
  readonly keyId: string | null
  readonly sealedIdentity: Buffer | null
}

/** Reads what may be shown of these items and arrivals. Those of other incidents are left out. */
export async function readSights(db: Database, asked: Asked): Promise<readonly SightRow[]> {
  const { incident, officer, seesWithdrawn, items, wanted } = asked
  const { rows } = await sql<Found>`
    with seen as (
      select c.item_id as item, case
        when c.restricted then case when ${officer} = any((select r.readers from evidence.restriction r
          where r.item_id = c.item_id order by r.seq desc limit 1)::text[]) then 'apart' else 'withheld' end
        when c.hidden = 'withdrawn' then case when ${seesWithdrawn} then 'apart' else 'withheld' end
        when 'infected' = any(c.flags) then 'withheld'
        when c.cleared then 'cleared' else 'covered' end as state
      from evidence.card c where c.item_id = any(${[...items]}::text[]) and c.incident_id = ${incident}
        and (c.hidden is null or c.hidden not in ('check', 'moved'))
      union all
      select a.item_id, case when ${arrivalStillIsShown} then 'covered' else 'withheld' end
      from evidence.arrival a join public_zone.upload u on u.id = a.upload_id
      where a.item_id = any(${[...items]}::text[]) and a.incident_id = ${incident}
        and not exists (select from evidence.card c where c.item_id = a.item_id)
    )
    select s.item, s.state, f.sealed, coalesce(k.key_id, a.key_id) as "keyId",
      coalesce(k.sealed_identity, a.sealed_identity) as "sealedIdentity"
    from seen s
    left join lateral (select x.sealed from evidence.field x where x.item_id = s.item and x.incident_id = ${incident}
      and s.state <> 'withheld' and s.item = any(${[...wanted]}::text[])
      order by x.source, x.created_at desc, x.seq desc limit 1) f on true
    left join evidence.item_key k on k.item_id = s.item and f.sealed is not null
    left join evidence.arrival a on a.item_id = s.item and f.sealed is not null and k.item_id is null
      and not exists (select from evidence.item i where i.id = s.item)`.execute(db)
  return rows.map(({ item, state, sealed, keyId, sealedIdentity }) => ({
    ...{ item, state },
    field: sealed && keyId !== null && sealedIdentity ? { sealed, key: { keyId, sealedIdentity } } : null,
  }))
}

/** Whether every screen of the incident may show its picture. Asked before each small picture. */
export async function isCleared(
  db: Database,
  { incident, item }: { readonly incident: string; readonly item: string },
): Promise<boolean> {
  const { rows } = await sql<{ cleared: boolean }>`select c.cleared from evidence.card c
    where c.item_id = ${item} and c.incident_id = ${incident}`.execute(db)
  return rows[0]?.cleared ?? false
}
