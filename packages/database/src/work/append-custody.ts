import { type Action, canonicalJson } from '@firsthand/custody'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'

export interface NewCustodyEntry {
  readonly incident: string
  /** An officer's id or a process name such as `worker:preserve`. */
  readonly actor: string
  readonly action: Action
  readonly subject: string
  /** Ids, digests and codes only. */
  readonly detail: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
  readonly noteHash?: string
}

/** Appends through the one locked function, in the transaction of the act itself. Returns the entry's number. */
export async function appendCustody(trx: Transaction<Schema> | Database, entry: NewCustodyEntry): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select custody.append(${entry.incident}, ${entry.actor}, ${entry.action},
    ${entry.subject}, ${canonicalJson(entry.detail)}, ${entry.noteHash ?? null}) as seq`.execute(trx)
  const seq = rows[0]?.seq
  if (seq === undefined) throw new Error('custody gave no number')
  return seq
}
