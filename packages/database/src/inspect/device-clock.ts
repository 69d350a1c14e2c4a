import { createHmac } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { derivedId } from '../work/derived-id.ts'

/**
 * Clocks that a device sets itself, so their claims share its offset. GPS, a server and an officer have clocks of their
 * own.
 */
const DEVICE_SET_CLOCKS = new Set(['device', 'container', 'name'])

export const ridesOnDevice = (clock: string): boolean => DEVICE_SET_CLOCKS.has(clock)

/**
 * A key with this prefix contains a serial number. Any other key fits every device of its model, so it only counts
 * within one submission.
 */
const ONE_DEVICE = 'one:'

/**
 * The row of a device's clock in one incident, made if it is new. Only the key's HMAC under the incident's salt is
 * stored, so that nobody can follow a device across incidents, or tell from the database whose it is.
 */
export async function deviceClock(
  trx: Transaction<Schema>,
  { incident, item }: { readonly incident: string; readonly item: string },
  key: string,
): Promise<string> {
  await trx
    .insertInto('evidence.clock_salt')
    .values({ incident_id: incident })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { salt } = await trx
    .selectFrom('evidence.clock_salt')
    .select('salt')
    .where('incident_id', '=', incident)
    .executeTakeFirstOrThrow()
  const whole = key.startsWith(ONE_DEVICE) ? key : `${key}|${await submissionOf(trx, item)}`
  const hash = createHmac('sha256', salt).update(whole).digest()
  const id = derivedId('clock', incident, hash.toString('hex'))
  await trx
    .insertInto('evidence.clock')
    .values({ id, incident_id: incident, kind: 'device', device_hash: hash })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

async function submissionOf(trx: Transaction<Schema>, item: string): Promise<string> {
  const row = await trx
    .selectFrom('evidence.item')
    .select('submission_id')
    .where('id', '=', item)
    .executeTakeFirstOrThrow()
  return row.submission_id
}
