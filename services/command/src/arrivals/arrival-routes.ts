import { noteShown, useView } from '@firsthand/database/command'
import {
  type ArrivalRow,
  findArrivalStill,
  listArrivals,
  listNeverCompleted,
} from '@firsthand/database/command/arrivals'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { underView } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { recordShown, sendObject } from '../evidence/send-object.ts'

const MOST = 100

export interface ArrivalList {
  readonly arrivals: readonly ArrivalRow[]
  /** The number of all arrivals; `arrivals` holds at most the first hundred. */
  readonly total: number
}

/**
 * Uploads in progress, or with `which=never-completed` those that never completed. Both the list and its stills need an
 * open view. A still was sent by the phone ahead of the file, and is not evidence.
 */
export const arrivalRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/arrivals',
      may(deps, 'arrivals-read'),
      validated('query', z.object({ ...underView, which: z.literal('never-completed').optional() })),
      async (c) => {
        const { which, view } = c.req.valid('query')
        if (!view || !(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
        const scope = { incident: c.get('incident').id, limit: MOST }
        const rows = await (which === undefined ? listArrivals : listNeverCompleted)(deps.db, scope)
        await noteShown(deps.db, view, [])
        const answer: ArrivalList = { arrivals: rows, total: rows[0]?.total ?? 0 }
        return c.json(answer)
      },
    )
    .get(
      '/:incident/arrivals/:item/still',
      may(deps, 'still-read'),
      validated('query', z.object(underView)),
      async (c) => {
        const item = parseId('item', c.req.param('item'))
        const { view } = c.req.valid('query')
        const found = item && (await findArrivalStill(deps.db, { incident: c.get('incident').id, item }))
        if (!found) return refuse(c, 'not-found')
        if (!view || !(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
        if (item) await recordShown(c, deps, { item, rendition: 'phone-preview' })
        return sendObject(c, deps, { item: found.keyOf, object: found })
      },
    )
