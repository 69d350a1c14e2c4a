// What items sound like: one row for each item and recipe. The print itself is sealed in the vault (decision 015).
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { addWork } from '../work/add-work.ts'

/** What decides whether a print is made of an item. */
export interface SoundSubject {
  readonly isHidden: boolean
  readonly isInfected: boolean
  /** What a run with this recipe found; undefined if there was none. */
  readonly outcome: string | undefined
}

/** A `print` has an object in the vault; the other outcomes have none. */
export interface NewSound {
  readonly item: string
  readonly incident: string
  readonly recipe: string
  readonly outcome: 'print' | 'silent' | 'no-sound' | 'failed'
  readonly print?: {
    readonly vaultKey: string
    readonly vaultVersion: string | undefined
    readonly bytes: number
    readonly sealedLength: number
    readonly seconds: number
  }
}

export async function soundSubject(db: Database, item: string, recipe: string): Promise<SoundSubject | undefined> {
  const { rows } = await sql<{ hidden: string | null; flags: readonly string[]; outcome: string | null }>`
    select c.hidden, c.flags, s.outcome from evidence.card c
    left join evidence.sound s on s.item_id = c.item_id and s.recipe = ${recipe}
    where c.item_id = ${item}`.execute(db)
  const row = rows[0]
  return (
    row && {
      isHidden: row.hidden !== null,
      isInfected: row.flags.includes('infected'),
      outcome: row.outcome ?? undefined,
    }
  )
}

/**
 * Stores the outcome in one transaction with the linking work that a print requires. Idempotent; nothing is stored for
 * an item whose key was erased.
 */
export const storeSound = (db: Database, sound: NewSound): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { item, incident, recipe, outcome, print } = sound
    const { rows } = await sql<{ id: string }>`
      insert into evidence.sound (item_id, recipe, outcome, vault_key, vault_version, bytes, sealed_length, seconds)
      select ${item}, ${recipe}, ${outcome}, ${print?.vaultKey ?? null}, ${print?.vaultVersion ?? null},
        ${print?.bytes ?? null}::bigint, ${print?.sealedLength ?? null}::bigint, ${print?.seconds ?? null}::double precision
      where exists (select from evidence.item_key where item_id = ${item})
      on conflict do nothing returning item_id as id`.execute(trx)
    if (rows.length === 0 || outcome !== 'print') return
    await addWork(trx, { task: 'link-item', incident, subject: item, dedupe: `link:${item}`, priority: 5 })
  })

export async function addSoundWork(db: Database, recipe: string, limit: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select work.owe_sounds(${recipe}, ${limit}::integer) as n`.execute(db)
  return rows[0]?.n ?? 0
}
