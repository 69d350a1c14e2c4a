/**
 * In every transaction of every process, cards are locked before custody's chain. The holder of the chain's lock
 * therefore never waits for a card, and no deadlock is possible.
 *
 * A card's `hidden` says why its item is in no list. A withdrawal takes precedence over everything: the witness asked
 * for it, and a later supersession or move must not hide that. Only functions of the database change `hidden`
 * (`evidence.keep_card` and its like). They read the reason themselves, and append its custody entry at the end of the
 * transaction.
 */
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

export const ACTOR = 'worker:preserve'

/**
 * Serialises decisions about the items of one submission: preserving, withdrawing and moving see each other's results.
 */
export async function lockSubmission(trx: Transaction<Schema>, submission: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submission ${submission}`}, 0))`.execute(trx)
}

/**
 * Makes the card of an existing item. The item is hidden if it was withdrawn. It is also hidden if it is only a part of
 * a file, and a longer part or the whole file is there. Otherwise it is shown, and shorter parts of its file are hidden
 * as superseded by it.
 */
export async function keepCard(trx: Transaction<Schema>, item: string): Promise<void> {
  await sql`select evidence.keep_card(${item})`.execute(trx)
}

/** Hides every item that the witness withdrew and that is not hidden as withdrawn yet. Returns how many. */
export async function withdrawItems(
  trx: Transaction<Schema>,
  of: { readonly submission: string; readonly number: number | undefined },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select evidence.withdraw_items(${of.submission}, ${of.number ?? null}) as count`.execute(trx)
  return rows[0]?.count ?? 0
}

/**
 * Tells custody of withdrawn words. Called last in its transaction: from here on it holds the chains. Returns how many
 * statements it told.
 */
export async function tellWithdrawnWords(trx: Transaction<Schema>, submission: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select evidence.withdraw_words(${submission}) as count`.execute(trx)
  return rows[0]?.count ?? 0
}

/** Whether the witness withdrew file `number`. */
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
