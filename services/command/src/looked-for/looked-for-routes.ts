import { useView } from '@firsthand/database/command'
import { listLookedFor } from '@firsthand/database/command/looked-for'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { countText, underView } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { recordWordsShown } from '../evidence/restricted-gate.ts'

const MOST = 50

/**
 * Who is looked for, by the page's "Looking for someone" (decision 102). Needs an open view, as the list of messages
 * does. How to reach the sender is opened by the route of every sender, with a reason.
 */
export const lookedForRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().get(
    '/:incident/looked-for',
    may(deps, 'looked-for-read'),
    validated('query', z.object({ ...underView, before: countText.optional() })),
    async (c) => {
      const { view, before } = c.req.valid('query')
      if (!view || !(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
      const { incident, officer } = viewKeyOf(c)
      const from = { incident, officer, limit: MOST, ...(before === undefined ? {} : { before }) }
      const people = await listLookedFor(deps.db, from)
      const submissions = people.map(({ submission }) => submission)
      await recordWordsShown(c, deps, { items: [], submissions, kind: 'words', goesOn: true })
      const next = people.length === MOST ? (people.at(-1)?.seq ?? null) : null
      return c.json({ people, next })
    },
  )
