import { lookAtPage } from '@firsthand/database/command'
import { findMembership } from '@firsthand/database/command/incidents'
import { isMovedAway } from '@firsthand/database/command/items'
import { parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { mayUse, pageOf, type RouteName } from './access-table.ts'

/**
 * The gate of one route of an incident. It checks membership first, so that a non-member learns nothing, not even about
 * roles. If the route shows a list that needs no view, the gate records the look before the list is read.
 */
export const may = ({ db }: Pick<CommandDeps, 'db'>, route: RouteName) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    c.set('route', route)
    const incident = parseId('incident', c.req.param('incident'))
    const membership = incident && (await findMembership(db, { officer: c.get('session').officer, incident }))
    if (!membership) return refuse(c, 'not-found')
    if (!mayUse(membership.role, route)) return refuse(c, 'not-allowed')
    c.set('incident', membership)
    if (await isMoved(c, { db }, route)) return refuseBecause(c, 'moved')
    const page = pageOf(route)
    if (page !== undefined) await lookAtPage(db, { incident, officer: c.get('session').officer, page })
    return next()
  })

/**
 * Routes that answer even after the item was moved away. All other routes treat a moved item as missing (decision 083).
 */
const ANSWERS_IF_MOVED: ReadonlySet<RouteName> = new Set(['move-read', 'move-ask'])

async function isMoved(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, route: RouteName): Promise<boolean> {
  const item = parseId('item', c.req.param('item'))
  if (!item || ANSWERS_IF_MOVED.has(route)) return false
  return isMovedAway(db, { incident: c.get('incident').id, item })
}
