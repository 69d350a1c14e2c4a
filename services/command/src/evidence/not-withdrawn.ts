import { areWithdrawn } from '@firsthand/database/command'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { mayReadReasons } from '../access/access-table.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuseBecause } from '../door/refuse.ts'

/** Stands before every new act on one item, behind `restrictedGate`: who sent it asked us not to use it. */
export const notWithdrawn = (deps: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(
    async (c, next) => (await refuseWithdrawn(c, deps, [c.req.param('item') ?? ''])) ?? next(),
  )

/** The answer where one of the items was withdrawn; undefined where none was, or is not there. */
export async function refuseWithdrawn(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  items: readonly string[],
) {
  const isOne = await areWithdrawn(db, { incident: c.get('incident').id, items })
  return isOne ? refuseBecause(c, 'withdrawn') : undefined
}

/** Stands before its pictures: what was withdrawn is kept for the law, so it is seen by who decides alone. */
export const withdrawnGate = ({ db }: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const { id: incident, role } = c.get('incident')
    if (mayReadReasons(role)) return next()
    const isOne = await areWithdrawn(db, { incident, items: [c.req.param('item') ?? ''] })
    return isOne ? refuseBecause(c, 'withdrawn-unseen') : next()
  })
