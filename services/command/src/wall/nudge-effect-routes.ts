import { needsSecondOfficer, readNudgeEffect, readStandingLink } from '@firsthand/database/command'
import { findNumbered } from '@firsthand/database/command/reconstruction'
import { readNudgePins } from '@firsthand/database/command/wall'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { restrictionFor } from '../evidence/restriction-for.ts'
import { isTooFar, refuseNotPlaced, refuseTooLargeOffset } from '../pins/link-refusals.ts'
import { type PairAsked, pairAsked, parseNudgePair } from './nudge-request.ts'

/**
 * Effect of linking two items, whether it needs a second officer, and what forbids it. Shown before anything is saved.
 */
export const nudgeEffectRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().get(
    '/:incident/nudges/effect',
    may(deps, 'nudge-effect'),
    validated('query', pairAsked),
    async (c) => {
      const query = await withOther(c, deps, c.req.valid('query'))
      if (!query) return refuse(c, 'not-found')
      const pair = parseNudgePair(query)
      if (!pair) return isTooFar(query.offsetMs) ? refuseTooLargeOffset(c) : refuse(c, 'malformed')
      const restriction = await restrictionFor(c, deps, [pair.item, pair.other])
      if (restriction) return refuse(c, restriction)
      const scope = { incident: c.get('incident').id, ...pair }
      const effect = await readNudgeEffect(deps.db, scope)
      if (!effect) return refuseNotPlaced(c)
      const pins = await readNudgePins(deps.db, { ...scope, shiftMs: effect.shiftMs })
      const standing = await readStandingLink(deps.db, scope)
      return c.json({ ...effect, needsSecond: needsSecondOfficer(effect), ...pins, standing })
    },
  )

/** Resolves `other` if it is an item's number. Undefined if there is no such item. */
async function withOther(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, query: PairAsked) {
  const { other = '' } = query
  if (!/^[1-9]\d{0,14}$/.test(other)) return query
  const found = await findNumbered(db, { incident: c.get('incident').id, seq: Number(other) })
  return found && { ...query, other: found as string }
}
