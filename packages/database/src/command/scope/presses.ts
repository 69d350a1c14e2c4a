/** One press of a key is one act, however often it was sent (decisions 039 and 050). */
import { createHash, createHmac } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'

/** The list of `evidence.press`. */
export type PressAct =
  | 'tag-add'
  | 'tag-remove'
  | 'duty-set'
  | 'duty-done'
  | 'mark-make'
  | 'still-take'
  | 'link-set'
  | 'pin-time'
  | 'pin-place'
  | 'subject-merge'
  | 'subject-part'
  | 'item-move'

export interface Press {
  readonly incident: string
  readonly officer: string
  readonly act: PressAct
  /** What the page made for it; undefined where none was sent: then it is an act of its own each time. */
  readonly wish: string | undefined
  /** All that it says, in one order: with anything else in it the same key is spent. */
  readonly said: readonly unknown[]
}

/** The answer of the same press, where it came before; `spent` where its key came with something else in it. */
export async function answeredBefore<A>(
  db: Database | Transaction<Schema>,
  press: Press,
): Promise<A | 'spent' | undefined> {
  if (press.wish === undefined) return undefined
  const { rows } = await sql<{ same: boolean; answer: unknown }>`
    select digest = ${digestOf(press.wish, press)} as same, answer from evidence.press
    where id = ${idOf(press.wish, press)}`.execute(db)
  const [row] = rows
  return row && (row.same ? parseAnswer<A>(row.answer) : 'spent')
}

/**
 * Acts, unless the same press did: of two that come at once the second waits for the first and gets its answer. Of an
 * answer ids and numbers are kept; a code instead of one says that nothing was done, and is not kept.
 */
export async function oncePerPress<A>(
  trx: Transaction<Schema>,
  press: Press,
  run: () => Promise<A>,
): Promise<A | 'spent'> {
  const { incident, officer, act, wish } = press
  if (wish === undefined) return run()
  const id = idOf(wish, press)
  await sql`select pg_advisory_xact_lock(hashtextextended(${id.toString('hex')}, 50))`.execute(trx)
  const before = await answeredBefore<A>(trx, press)
  if (before !== undefined) return before
  const answer = await run()
  if (typeof answer === 'object')
    await sql`insert into evidence.press (id, incident_id, officer_id, act, digest, answer)
      values (${id}, ${incident}, ${officer}, ${act}, ${digestOf(wish, press)}, ${JSON.stringify(answer)}::jsonb)`.execute(
      trx,
    )
  return answer
}

const idOf = (wish: string, { officer }: Press): Buffer => createHash('sha256').update(`${officer} ${wish}`).digest()

/** Keyed by what is not kept: of a description that was erased no guess can be tried here. */
const digestOf = (wish: string, { incident, act, said }: Press): Buffer =>
  createHmac('sha256', wish)
    .update(JSON.stringify([incident, act, ...said]))
    .digest()

const parseAnswer = <A>(kept: unknown): A => kept as A
