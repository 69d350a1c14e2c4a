import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** A secret from before secrets were sealed, or from an older version that still runs. */
export interface PlainSecondFactor {
  readonly officer: string
  readonly secret: string
}

export async function listPlainSecondFactors(db: Database): Promise<readonly PlainSecondFactor[]> {
  const rows = await db
    .selectFrom('staff.officer')
    .select(['id', 'totp_secret'])
    .where('totp_secret', '<>', '')
    .execute()
  return rows.map(({ id, totp_secret }) => ({ officer: id, secret: totp_secret }))
}

/** False if the secret has changed meanwhile, because another process sealed it. */
export async function sealPlainSecondFactor(
  db: Database,
  { officer, secret }: PlainSecondFactor,
  sealed: Buffer,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select staff.seal_second_factor(${officer}, ${secret}, ${sealed}) as done`.execute(db)
  return rows[0]?.done === true
}

/** Rewrites the table after sealing, so that the old rows also leave its file. */
export async function rewriteOfficers(db: Database): Promise<void> {
  await sql`select staff.write_officers_anew()`.execute(db)
}
