import { type Action, type CanonicalValue, canonicalJson } from '@firsthand/custody'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'

type KindOf<A> = A extends `look.${infer Kind}` ? Kind : never

/** The kinds of looks. Custody records a look as the action `look.<kind>`, such as `look.opened`. */
export const LOOK_KINDS = [
  'opened',
  'shown',
  'played',
  'downloaded',
  'view',
] as const satisfies readonly KindOf<Action>[]
export type LookKind = (typeof LOOK_KINDS)[number]

export interface LookEntry {
  readonly incident: string
  readonly officer: string
  /** An item's id, or the name of a list. */
  readonly subject: string
  readonly kind: LookKind
  readonly detail: CanonicalValue
  readonly noteHash?: string | undefined
}

/** One entry per officer, subject and kind in each ten-minute slot. Returns whether this is the first. */
export async function enterLook(db: Database | Transaction<Schema>, look: LookEntry): Promise<boolean> {
  const { rows } = await sql<{ isNew: boolean }>`select custody.look(${look.incident}, ${look.officer}, ${look.subject},
    ${look.kind}, ${canonicalJson(look.detail)}, ${look.noteHash ?? null}) as "isNew"`.execute(db)
  return rows[0]?.isNew === true
}
