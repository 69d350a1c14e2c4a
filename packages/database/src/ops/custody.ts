import type { CustodyEntry } from '@firsthand/custody'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'

const PAGE = 1_000

export interface ChainHead {
  readonly incident: string
  readonly count: number
  readonly head: string
}

/**
 * The heads that are stored beside the entries: they reveal a truncated chain. Includes chains that have entries but no
 * head.
 */
export async function listChains(db: Database): Promise<readonly ChainHead[]> {
  const { rows } = await sql<ChainHead>`
    select e.incident_id as incident, coalesce(c.seq, 0) as count, coalesce(c.head, repeat('0', 64)) as head
    from (select incident_id from custody.chain union select incident_id from custody.entry) e
    left join custody.chain c on c.incident_id = e.incident_id order by 1`.execute(db)
  return rows
}

interface EntryRow {
  readonly seq: number
  readonly at: number
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: string
  readonly note_hash: string | null
  readonly prev_hash: string
  readonly hash: string
}

/** The entries in their order up to `count`. What is appended meanwhile is read the next time. */
export async function* readChain(db: Database, { incident, count }: ChainHead): AsyncGenerator<CustodyEntry> {
  for (let after = 0; ; ) {
    const { rows } = await sql<EntryRow>`
      select seq, at, actor, action, subject, detail, note_hash, prev_hash, hash from custody.entry
      where incident_id = ${incident} and seq > ${after} and seq <= ${count} order by seq limit ${PAGE}`.execute(db)
    for (const { note_hash, prev_hash, ...entry } of rows) {
      yield { ...entry, incident, noteHash: note_hash ?? undefined, prevHash: prev_hash }
      after = entry.seq
    }
    if (rows.length < PAGE) return
  }
}

/** Counts entries beyond the chain's stored head, or before the first number. `append` never makes any. */
export async function countStrayEntries(db: Database, { incident }: ChainHead): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from custody.entry e where e.incident_id = ${incident} and (e.seq < 1 or e.seq >
      coalesce((select c.seq from custody.chain c where c.incident_id = ${incident}), 0))`.execute(db)
  return rows[0]?.n ?? 0
}
