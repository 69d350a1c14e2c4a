import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'

interface Asked {
  query(text: string, values: unknown[]): Promise<unknown>
}

/**
 * Writes a test call that a person answered just now, for tests about something else. `owner` is the owner's
 * connection.
 */
export async function answeredCall(owner: Asked): Promise<void> {
  await owner.query(
    `insert into platform.duty_call (id, asked_by, state, ended_at, answered_at, answered_by)
     values ($1, 'ops:cli', 'sent', now(), now(), 'ops:cli')`,
    [makeId('call', randomBytes(16))],
  )
}
