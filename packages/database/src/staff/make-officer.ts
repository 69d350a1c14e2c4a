import type { Role } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import type { FreshAccount } from './officer-acts.ts'

export interface OfficerMaking {
  readonly id: string
  /** From `parseOfficerName`. */
  readonly name: string
  readonly membership: { readonly incident: string; readonly role: Role } | undefined
  readonly opens: boolean
  /** Epoch ms; null: the account does not end by itself. */
  readonly until: number | null
  readonly fresh: FreshAccount
}

/** `name-taken`: also if an ended account has the name. `past`: that time is over. */
export type Making = 'made' | 'not-allowed' | 'name-taken' | 'past' | 'no-incident'

/**
 * `by`: the officer whose right to open is checked in the database, which also writes the custody entry. All of it is
 * one transaction.
 */
export async function makeOfficer(db: Database, request: OfficerMaking, by: string): Promise<Making> {
  const { id, name, membership, opens, until, fresh } = request
  const more = JSON.stringify({ ...membership, opens, until })
  const { rows } = await sql<{
    made: Making
  }>`select staff.make_officer_as(${by}, ${id}, ${name}, ${fresh.passwordHash},
    ${fresh.totpSealed}, ${fresh.linkHash}, ${more}::jsonb) as made`.execute(db)
  return rows[0]?.made ?? 'not-allowed'
}
