import { createHmac } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { derivedId } from '../work/derived-id.ts'

/** Clocks that a device sets itself: their claims share its offset. GPS, a server and an officer have clocks of their own. */
const RIDES_ON_DEVICE = new Set(['device', 'container', 'name'])

export const ridesOnDevice = (clock: string): boolean => RIDES_ON_DEVICE.has(clock)

/** A key that begins so holds a serial number; any other fits every device of its model, so it counts within one submission. */
const ONE_DEVICE = 'one:'

/**
 * The row of a device's clock in one incident, made if it is new. Of the key only its HMAC under the incident's salt is
 * kept, so that nobody follows a device from one incident into another, or tells whose it is from the database.
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
