import { type ItemKeyRow, useView } from '@firsthand/database/command'
import { readSights, type SightState } from '@firsthand/database/command/items'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { itemList, parsedBy, underView } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'

/** Maximum items in one request: enough for a screen full of tiles. A larger screen asks twice. */
const MOST = 100

const sightsQuery = parsedBy(z.object({ ...underView, items: itemList, known: itemList }), ({ view, ...lists }) => {
  const [wanted, known] = [[...new Set(lists.items)], [...new Set(lists.known)]]
  return wanted.length + known.length <= MOST ? { view, wanted, known } : undefined
})

export interface Sight {
  readonly item: string
  readonly state: SightState
  /** 16 × 9 colours, row by row, three bytes each, as base64. Null if not made yet or not requested. */
  readonly field: string | null
}

/**
 * Data for tiles before anybody presses Show: colour fields instead of pictures, and which items are cleared. `known`
 * lists items whose field the page has already. Needs an open view, as thumbs do.
 */
export const sightRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().get(
    '/:incident/sights',
    may(deps, 'sights-read'),
    validated('query', sightsQuery),
    async (c) => {
      const { view, wanted, known } = c.req.valid('query')
      if (!view || !(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
      const { id: incident, role } = c.get('incident')
      const rows = await readSights(deps.db, {
        ...{ incident, officer: c.get('session').officer, seesWithdrawn: mayReadReasons(role) },
        ...{ items: [...wanted, ...known], wanted },
      })
      const sights: Sight[] = []
      for (const { item, state, field } of rows)
        sights.push({ item, state, field: field ? await opened(deps, field) : null })
      return c.json({ sights })
    },
  )

async function opened(
  { evidence }: Pick<CommandDeps, 'evidence'>,
  { key, sealed }: { readonly key: ItemKeyRow; readonly sealed: Buffer },
): Promise<string | null> {
  const colours = await evidence.openSmall(key, sealed)
  return colours?.toString('base64') ?? null
}
