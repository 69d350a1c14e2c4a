import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'

interface Asked {
  query(text: string, values: unknown[]): Promise<unknown>
}

/** As a test call leaves it that a person answered just now: for tests whose subject is another. `owner`: of the database. */
export async function answeredCall(owner: Asked): Promise<void> {
  await owner.query(
    `insert into platform.duty_call (id, asked_by, state, ended_at, answered_at, answered_by)
     values ($1, 'ops:cli', 'sent', now(), now(), 'ops:cli')`,
    [makeId('call', randomBytes(16))],
  )
}
