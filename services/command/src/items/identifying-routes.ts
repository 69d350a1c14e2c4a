import { findItem, readIdentifying, recordIdentifying } from '@firsthand/database/command/items'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { reasonRequest } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { recordShowing, restrictedGate } from '../evidence/restricted-gate.ts'

/**
 * Values that can name a person or a device. They are shown for a reason, in this answer only, and are in no list,
 * search or event.
 */
export const identifyingRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().post(
    '/:incident/items/:item/identifying',
    may(deps, 'identifying-open'),
    restrictedGate(deps),
    validated('json', reasonRequest),
    async (c) => {
      const incident = c.get('incident').id
      const item = parseId('item', c.req.param('item'))
      if (!item || !(await findItem(deps.db, { incident, item }))) return refuse(c, 'not-found')
      const { reason } = c.req.valid('json')
      if (reason === undefined) return refuse(c, 'reason-needed')
      const { officer } = c.get('session')
      // The custody entry comes first. If it fails, the request fails and nothing is shown.
      await recordIdentifying(deps.db, { incident, item, officer, note: makeNote(reason) })
      await recordShowing(c, deps, { item, kind: 'identifying' })
      return c.json(await readIdentifying(deps.db, item))
    },
  )
