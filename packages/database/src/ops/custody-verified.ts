import type { ChainBreak, KnownHead } from '@firsthand/custody'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { PLATFORM_CHAIN } from '../work/platform-chain.ts'

export interface VerifiedHead extends KnownHead {
  /** Why the chain is not whole; undefined if it is. */
  readonly why?: ChainBreak | 'mismatch' | undefined
}

/** Appends one entry for each chain, all in one transaction. */
export const recordVerified = (db: Database, chains: readonly VerifiedHead[], by: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    for (const { incident: subject, count, head, why } of chains) {
      const verdict = why === undefined ? { verdict: 'whole' } : { verdict: 'broken', why }
      const entry = { incident: PLATFORM_CHAIN, actor: by, action: 'custody.verified' as const, subject }
      await appendCustody(trx, { ...entry, detail: { count, head, ...verdict } })
    }
  })

/** Every chain head that an earlier verification found whole, as the platform's chain records it. */
export async function listVerifiedHeads(db: Database): Promise<readonly KnownHead[]> {
  const { rows } = await sql<{ incident: string; told: string }>`
    select distinct subject as incident, detail as told from custody.entry
    where incident_id = ${PLATFORM_CHAIN} and action = 'custody.verified' and detail like '%"verdict":"whole"%'`.execute(
    db,
  )
  return rows.flatMap(({ incident, told }) => {
    const head = parseTold(told)
    return head ? [{ incident, ...head }] : []
  })
}

/**
 * Parses what the row says. Somebody may have written the row by hand, so it may hold anything. In that case verifying
 * the platform's chain reveals the forgery.
 */
function parseTold(text: string): Pick<KnownHead, 'count' | 'head'> | undefined {
  try {
    const { count, head } = JSON.parse(text) as Readonly<Record<string, unknown>>
    return typeof count === 'number' && typeof head === 'string' ? { count, head } : undefined
  } catch {
    return undefined
  }
}
