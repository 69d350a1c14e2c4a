import { listMembersOf, takeMembership, unlockMember } from '@firsthand/database/command/members'
import { parseId, ROLES } from '@firsthand/domain'
import { Hono } from 'hono'
import { mayUse, routesOf } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import { refuseRoleRemoval } from '../access/refuse-taking.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'

/** The members of the incident, and the access table of its roles. */
export const memberRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/members', may(deps, 'members-read'), async (c) => {
      const { id, role } = c.get('incident')
      const members = await listMembersOf(deps.db, id)
      return c.json({
        // Only roles that can unlock a member see who is locked out.
        members: mayUse(role, 'member-unlock') ? members : members.map((one) => ({ ...one, lockedUntil: null })),
        roles: ROLES.map((one) => ({ role: one, may: routesOf(one) })),
      })
    })
    .post('/:incident/members/:officer/unlock', may(deps, 'member-unlock'), async (c) => {
      const member = parseId('officer', c.req.param('officer'))
      if (!member) return refuse(c, 'not-found')
      const { officer } = c.get('session')
      const unlocked = await unlockMember(deps.db, { incident: c.get('incident').id, officer, member })
      return unlocked === 'not-found' ? refuse(c, 'not-found') : c.json({ unlocked })
    })
    .post('/:incident/members/:officer/removal', may(deps, 'member-take'), async (c) => {
      const member = parseId('officer', c.req.param('officer'))
      if (!member) return refuse(c, 'not-found')
      const { officer } = c.get('session')
      const taking = { incident: c.get('incident').id, member }
      const taken = await takeMembership(deps.db, taking, { actor: officer, officer })
      return taken === 'taken' ? c.json({ taken: true }) : refuseRoleRemoval(c, taken)
    })
