/** One press of a button is one act, however often its request is sent (decisions 039 and 050). */
import { createHash, createHmac } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'

/** `evidence.press` has the same list. */
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
  /** The idempotency key, made by the page. Undefined if none was sent: then each request is an act of its own. */
  readonly pressKey: string | undefined
  /**
   * Everything that the request says, in a fixed order. A request with the same key and anything else in it is refused
   * as spent.
   */
  readonly said: readonly unknown[]
}

/** The earlier answer to the same request, if there is one. `spent`: its key came with another request. */
export async function answeredBefore<A>(
  db: Database | Transaction<Schema>,
  press: Press,
): Promise<A | 'spent' | undefined> {
  if (press.pressKey === undefined) return undefined
  const { rows } = await sql<{ same: boolean; answer: unknown }>`
    select digest = ${digestOf(press.pressKey, press)} as same, answer from evidence.press
    where id = ${idOf(press.pressKey, press)}`.execute(db)
  const [row] = rows
  return row && (row.same ? parseAnswer<A>(row.answer) : 'spent')
}

/**
 * Runs the act unless the same request already did. Of two concurrent repetitions the second waits for the first and
 * gets its answer. Answers are stored as ids and numbers. A code instead of an answer means that nothing was done, and
 * is not stored.
 */
export async function oncePerPress<A>(
  trx: Transaction<Schema>,
  press: Press,
  run: () => Promise<A>,
): Promise<A | 'spent'> {
  const { incident, officer, act, pressKey } = press
  if (pressKey === undefined) return run()
  const id = idOf(pressKey, press)
  await sql`select pg_advisory_xact_lock(hashtextextended(${id.toString('hex')}, 50))`.execute(trx)
  const before = await answeredBefore<A>(trx, press)
  if (before !== undefined) return before
  const answer = await run()
  if (typeof answer === 'object')
    await sql`insert into evidence.press (id, incident_id, officer_id, act, digest, answer)
      values (${id}, ${incident}, ${officer}, ${act}, ${digestOf(pressKey, press)}, ${JSON.stringify(answer)}::jsonb)`.execute(
      trx,
    )
  return answer
}

const idOf = (pressKey: string, { officer }: Press): Buffer =>
  createHash('sha256').update(`${officer} ${pressKey}`).digest()

/** The HMAC's key is not stored, so nobody can test guesses of an erased description against the digest. */
const digestOf = (pressKey: string, { incident, act, said }: Press): Buffer =>
  createHmac('sha256', pressKey)
    .update(JSON.stringify([incident, act, ...said]))
    .digest()

const parseAnswer = <A>(kept: unknown): A => kept as A
