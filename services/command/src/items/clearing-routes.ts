import { type ClearingFacts, clearItems, coverItems, readClearing } from '@firsthand/database/command'
import { type ItemId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { orUndefined } from '../door/parts.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { notWithdrawn } from '../evidence/not-withdrawn.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'

/**
 * Clears or covers an item's pictures for all screens of the incident. An officer who has Shown the item can clear it;
 * any role that decides can cover it again.
 */
export const clearingRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().post(
    '/:incident/items/:item/clearing',
    may(deps, 'sight-clear'),
    restrictedGate(deps),
    notWithdrawn(deps),
    validated('json', z.object({ cleared: orUndefined(z.boolean()) })),
    async (c) => {
      const item = parseId('item', c.req.param('item'))
      const [incident, officer] = [c.get('incident').id, c.get('session').officer]
      const facts = item && (await readClearing(deps.db, { incident, item, officer }))
      if (!item || !facts) return refuse(c, 'not-found')
      const { cleared } = c.req.valid('json')
      if (cleared === undefined) return refuse(c, 'malformed')
      return cleared ? clear(c, deps, { item, facts }) : cover(c, deps, item)
    },
  )

async function clear(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  { item, facts }: { readonly item: ItemId; readonly facts: ClearingFacts },
) {
  const [incident, officer] = [c.get('incident').id, c.get('session').officer]
  if (facts.restricted) return refuseBecause(c, 'restricted-stays-covered')
  if (!facts.shown) return refuseBecause(c, 'not-shown')
  const done = await clearItems(db, { incident, officer, items: [item], why: 'asked' })
  // The item may have been restricted or covered for good meanwhile, so the answer is the current state.
  return done.length === 0 && !facts.cleared
    ? refuseBecause(c, 'nothing-to-clear')
    : c.json({ cleared: true, isNew: done.length > 0 }, done.length > 0 ? 201 : 200)
}

async function cover(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, item: ItemId) {
  const [incident, officer] = [c.get('incident').id, c.get('session').officer]
  const done = await coverItems(db, { incident, officer, items: [item], why: 'asked' })
  return c.json({ cleared: false, isNew: done.length > 0 }, done.length > 0 ? 201 : 200)
}
