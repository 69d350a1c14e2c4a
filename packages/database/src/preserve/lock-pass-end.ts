import type { Action } from '@firsthand/custody'
import type { IncidentId } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'

export interface EndingPass {
  readonly pass: { readonly incident: IncidentId; readonly number: number; readonly target: number }
  readonly now: number
  readonly everyMs: number
  readonly actor: string
}

const FIRST_BACK_OFF_MS = 300_000
const LONGEST_BACK_OFF_MS = 6 * 3_600_000

interface Sums {
  readonly extended: number
  readonly digest: string | null
  /** The number of items that the store refused, and of items that were not asked for because it refused. */
  readonly behind: number
}

/**
 * Ends a pass. One entry covers all its items: how many, until when, and the SHA-256 of their ids in order, one a line.
 * While the store refuses, the next pass comes sooner, with exponential back-off, and begins with the items that were
 * never asked for.
 */
export const endPass = (
  own: Database,
  ending: EndingPass,
): Promise<{ readonly extended: number; readonly refused: number }> =>
  own.transaction().execute(async (trx) => {
    const { pass, now, everyMs } = ending
    const { extended, digest, behind } = await sumsOf(trx, ending)
    const { rows } = await sql<{ was: boolean; tries: number }>`
      select refused_at is not null as was, tries from evidence.lock_pass
      where incident_id = ${pass.incident} for update`.execute(trx)
    const [wasRefused, tries] = [rows[0]?.was ?? false, rows[0]?.tries ?? 0]
    const backOff = Math.min(everyMs, LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** Math.min(tries, 20))
    const next = new Date(now + (behind > 0 ? backOff : everyMs))
    await sql`update evidence.lock_pass set target = null, began_at = null, next_at = ${next},
        tries = ${behind > 0 ? tries + 1 : 0},
        refused_at = case when ${behind > 0} then refused_at end,
        refused_code = case when ${behind > 0} then refused_code end
      where incident_id = ${pass.incident}`.execute(trx)
    if (extended > 0) await recordExtended(trx, ending, { extended, digest })
    if (wasRefused && behind === 0) await tell(trx, ending, 'incident.locks-restored', { pass: pass.number })
    return { extended, refused: behind }
  })

async function sumsOf(trx: Transaction<Schema>, { pass }: EndingPass): Promise<Sums> {
  const { rows } = await sql<Sums>`
    select count(*) filter (where pass = ${pass.number} and refused is null) as extended,
      encode(sha256(convert_to(string_agg(item_id, E'\n' order by item_id)
        filter (where pass = ${pass.number} and refused is null), 'UTF8')), 'hex') as digest,
      count(*) filter (where until < ${new Date(pass.target)}) as behind
    from evidence.lock where incident_id = ${pass.incident}`.execute(trx)
  return rows[0] ?? { extended: 0, digest: null, behind: 0 }
}

const recordExtended = (
  trx: Transaction<Schema>,
  ending: EndingPass,
  { extended, digest }: Pick<Sums, 'extended' | 'digest'>,
): Promise<void> => {
  const { number: pass, target } = ending.pass
  const until = new Date(target).toISOString()
  return tell(trx, ending, 'incident.locks-extended', { pass, items: extended, until, sha256: digest })
}

async function tell(
  trx: Transaction<Schema>,
  { pass, actor }: EndingPass,
  action: Action,
  detail: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await appendCustody(trx, { incident: pass.incident, actor, action, subject: pass.incident, detail })
}
