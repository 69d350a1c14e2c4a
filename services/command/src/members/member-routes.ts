import { listMembersOf } from '@firsthand/database/command'
import { ROLES } from '@firsthand/domain'
import { Hono } from 'hono'
import { routesOf } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'

/** Who belongs to the incident, and the one table that says what each role may do there. */
export const memberRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().get('/:incident/members', may(deps, 'members-read'), async (c) =>
    c.json({
      members: await listMembersOf(deps.db, c.get('incident').id),
      roles: ROLES.map((role) => ({ role, may: routesOf(role) })),
    }),
  )
