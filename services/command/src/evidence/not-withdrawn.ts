import { areWithdrawn } from '@firsthand/database/command'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { mayReadReasons } from '../access/access-table.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuseBecause } from '../door/refuse.ts'

/** Refuses every new act on an item whose sender asked us not to use it. Runs after `restrictedGate`. */
export const notWithdrawn = (deps: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(
    async (c, next) => (await refuseWithdrawn(c, deps, [c.req.param('item') ?? ''])) ?? next(),
  )

/** Returns the refusal if one of the items was withdrawn, else undefined. Missing items are ignored. */
export async function refuseWithdrawn(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  items: readonly string[],
) {
  const isOne = await areWithdrawn(db, { incident: c.get('incident').id, items })
  return isOne ? refuseBecause(c, 'withdrawn') : undefined
}

/**
 * Refuses the pictures of a withdrawn item to everybody but roles that decide. Such an item is kept only for legal
 * reasons.
 */
export const withdrawnGate = ({ db }: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const { id: incident, role } = c.get('incident')
    if (mayReadReasons(role)) return next()
    const isOne = await areWithdrawn(db, { incident, items: [c.req.param('item') ?? ''] })
    return isOne ? refuseBecause(c, 'withdrawn-unseen') : next()
  })
