import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** A secret of before it was sealed, or of an older version that still runs. */
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

/** False where it is no longer what it was: somebody else sealed it. */
export async function sealPlainSecondFactor(
  db: Database,
  { officer, secret }: PlainSecondFactor,
  sealed: Buffer,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select staff.seal_second_factor(${officer}, ${secret}, ${sealed}) as done`.execute(db)
  return rows[0]?.done === true
}

/** After sealing: the old rows leave the table's file too. */
export async function writeOfficersAnew(db: Database): Promise<void> {
  await sql`select staff.write_officers_anew()`.execute(db)
}
