import { areWithdrawn } from '@firsthand/database/command'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { mayReadReasons } from '../access/access-table.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuseBecause } from '../door/refuse.ts'

/** Guards every new act on one item, behind `restrictedGate`: its sender asked us not to use it. */
export const notWithdrawn = (deps: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(
    async (c, next) => (await refuseWithdrawn(c, deps, [c.req.param('item') ?? ''])) ?? next(),
  )

/** The refusal if one of the items was withdrawn. Undefined if none was; a missing item does not count. */
export async function refuseWithdrawn(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  items: readonly string[],
) {
  const isOne = await areWithdrawn(db, { incident: c.get('incident').id, items })
  return isOne ? refuseBecause(c, 'withdrawn') : undefined
}

/** Guards the pictures of an item. A withdrawn item is kept for the law, so only deciders see it. */
export const withdrawnGate = ({ db }: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const { id: incident, role } = c.get('incident')
    if (mayReadReasons(role)) return next()
    const isOne = await areWithdrawn(db, { incident, items: [c.req.param('item') ?? ''] })
    return isOne ? refuseBecause(c, 'withdrawn-unseen') : next()
  })
