import { TASKS, type Task } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'

export interface NewWork {
  readonly task: Task
  readonly incident: string
  readonly subject: string
  readonly detail?: Readonly<Record<string, string>>
  /**
   * While a row with this key waits, no second one is made. None is needed, because the waiting row's work starts after
   * this transaction and sees its result.
   */
  readonly dedupe?: string
  /** Lower goes first; 5 is normal. */
  readonly priority?: number
}

/** State and its work are written in one transaction (conventions §12): pass the transaction of the state. */
export async function addWork(trx: Transaction<Schema> | Database, work: NewWork): Promise<void> {
  const detail = JSON.stringify(work.detail ?? {})
  await sql`select work.add(${TASKS[work.task]}, ${work.task}, ${work.incident}, ${work.subject}, ${detail}::jsonb,
    ${work.dedupe ?? null}, ${work.priority ?? 5})`.execute(trx)
}
