import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'

export interface LookedLink {
  readonly officer: string
  readonly name: string
  readonly state: 'open' | 'used' | 'void' | 'expired'
  readonly expiresAt: number
}

/** Undefined if there is no such link. `hash`: SHA-256 of its capability. */
export async function lookAtLink(db: Database, hash: Buffer): Promise<LookedLink | undefined> {
  const { rows } = await sql<LookedLink>`select officer, name, state,
    floor(extract(epoch from expires_at) * 1000)::bigint as "expiresAt" from staff.look_at_link(${hash})`.execute(db)
  return rows[0]
}

export interface SettingUp {
  readonly link: Buffer
  readonly passwordHash: string
  readonly totpSealed: Buffer
  /**
   * The TOTP step of the code with which the officer proved that he has the secret. The same code is not accepted a
   * second time.
   */
  readonly step: number
}

/**
 * Uses a link once and returns whose account it is; undefined if somebody was faster or the link has expired. Entered
 * in the platform's custody.
 */
export const useLink = (
  db: Database,
  { link, passwordHash, totpSealed, step }: SettingUp,
): Promise<string | undefined> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ officer: string | null }>`
      select staff.use_link(${link}, ${passwordHash}, ${totpSealed}, ${step}) as officer`.execute(trx)
    const officer = rows[0]?.officer ?? undefined
    if (officer === undefined) return undefined
    await appendCustody(trx, {
      ...{ incident: 'platform', actor: officer, action: 'officer.set-up', subject: officer, detail: {} },
    })
    return officer
  })

/**
 * Ends accounts whose time is over, each with one entry, and removes the links of last month. Returns how many it
 * ended.
 */
export const endDueAccounts = (db: Database): Promise<number> =>
  db.transaction().execute(async (trx) => {
    await sql`select staff.sweep_links()`.execute(trx)
    const { rows } = await sql<{ officer: string }>`select staff.let_go_due() as officer`.execute(trx)
    for (const { officer } of rows)
      await appendCustody(trx, {
        ...{
          incident: 'platform',
          actor: 'command',
          action: 'officer.ended',
          subject: officer,
          detail: { by: 'time' },
        },
      })
    return rows.length
  })
