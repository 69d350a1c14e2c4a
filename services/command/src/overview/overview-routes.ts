import { summarise } from '@firsthand/database/command'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'

/** What a commander asks first: how much came, what waits, where it happened, what changed. */
export const overviewRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().get('/:incident/overview', may(deps, 'overview-read'), async (c) =>
    c.json({ summary: await summarise(deps.db, c.get('incident').id) }),
  )
