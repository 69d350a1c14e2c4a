import { waitUntil } from '@firsthand/local'
import type { Pool } from '../stack/owner-rows.ts'

const LIMIT_MS = 1_200_000
/**
 * This wait is longer than the delay after which films that share sounds are solved again, which is some seconds after
 * the last of them came.
 */
const QUIET_MS = 15_000

interface Standing {
  readonly items: number
  readonly revision: number
  readonly open: number
}

/** Waits until no work is queued, no placement is provisional, and nothing has changed for a while. */
export async function untilStill(pool: Pool, incident: string): Promise<void> {
  let last = ''
  let since = Date.now()
  await waitUntil({ what: 'the reconstruction to settle', limitMs: LIMIT_MS, everyMs: 1000 }, async () => {
    const standing = await look(pool, incident)
    const now = JSON.stringify(standing)
    if (now !== last || standing.open > 0) since = Date.now()
    last = now
    return Date.now() - since >= QUIET_MS ? true : undefined
  })
}

async function look(pool: Pool, incident: string): Promise<Standing> {
  const { rows } = await pool.query<Standing>(
    `select (select count(*)::integer from evidence.item where incident_id = $1) as items,
       coalesce((select max(number)::integer from evidence.revision where incident_id = $1), 0) as revision,
       (select count(*)::integer from work.outbox where incident_id = $1 and state in ('pending', 'queued', 'running'))
         + (select count(*)::integer from evidence.current_placement where incident_id = $1 and provisional)
         + (select count(*)::integer from evidence.recount where incident_id = $1) as open`,
    [incident],
  )
  const [standing] = rows
  if (!standing) throw new Error('the database does not say how it stands')
  return standing
}
