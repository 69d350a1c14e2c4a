/**
 * In every transaction the cards come before custody, here as in the other doors: whoever holds the chain waits for no
 * card, so nobody waits in a circle.
 *
 * A card's `hidden` says why its item is in no list. A withdrawal wins over everything: the witness asked for it, and
 * a later supersession or move must not hide that. It moves by functions of the database alone (`evidence.keep_card` and
 * its like), which read why for themselves and leave its entry in custody at the end of the transaction.
 */
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

export const ACTOR = 'worker:preserve'

/** Serialises what decides over the items of one submission: preserving, withdrawing and moving see each other's end. */
export async function lockSubmission(trx: Transaction<Schema>, submission: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submission ${submission}`}, 0))`.execute(trx)
}

/** The card of an item that is there: shown, or hidden for what the witness asked or a longer part; it supersedes shorter ones. */
export async function keepCard(trx: Transaction<Schema>, item: string): Promise<void> {
  await sql`select evidence.keep_card(${item})`.execute(trx)
}

/** Hides every item that the witness withdrew and that is not withdrawn yet; answers how many. */
export async function withdrawItems(
  trx: Transaction<Schema>,
  of: { readonly submission: string; readonly number: number | undefined },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select evidence.withdraw_items(${of.submission}, ${of.number ?? null}) as count`.execute(trx)
  return rows[0]?.count ?? 0
}

/** Whether the witness has asked not to use file `number`. */
export async function isWithdrawn(trx: Transaction<Schema>, submission: string, number: number): Promise<boolean> {
  const found = await trx
    .selectFrom('public_zone.document')
    .select('id')
    .where('submission_id', '=', submission)
    .where('kind', '=', 'withdrawal')
    .where((eb) => eb.or([eb('number', 'is', null), eb('number', '=', number)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
