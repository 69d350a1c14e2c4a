import type { IncidentState } from '@firsthand/domain'
import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import { setWatch } from './watch.ts'

export interface IncidentMove {
  readonly incident: string
  readonly from: IncidentState
  readonly to: IncidentState
  /** For a real incident that is opened again: the officer who watches its alarms. */
  readonly watcher?: string | undefined
}

const ACTION_OF = {
  drill: 'incident.activated',
  active: 'incident.activated',
  closing: 'incident.closing',
  closed: 'incident.closed',
} as const satisfies Record<Exclude<IncidentState, 'dormant'>, string>

/**
 * Records in custody that the incident changed its state, in the same transaction as the change. `code`: the cause, if
 * no officer acted.
 */
export async function recordMove(
  trx: Transaction<Schema>,
  { incident, from, to, watcher }: IncidentMove & { readonly to: keyof typeof ACTION_OF },
  { actor, code }: { readonly actor: string; readonly code?: string },
): Promise<void> {
  const detail = { from, to, ...(code === undefined ? {} : { code }) }
  await appendCustody(trx, { incident, actor, action: ACTION_OF[to], subject: incident, detail })
  if (to === 'active' && watcher !== undefined) await setWatch(trx, { incident, watcher, actor })
}
