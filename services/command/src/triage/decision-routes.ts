import { readersOf } from '@firsthand/database/command/items'
import { decide, undo } from '@firsthand/database/command/triage'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { idempotencyKey } from '../door/parts.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { refuseWithdrawn } from '../evidence/not-withdrawn.ts'
import { type DecideRequest, decideRequest } from './triage-request.ts'

/**
 * Triage decisions. Each carries an idempotency key of its page, so a retry after a lost connection gets the same
 * answer and is done once.
 */
export const decisionRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post('/:incident/triage/decisions', may(deps, 'triage-decide'), validated('json', decideRequest), async (c) => {
      const request = c.req.valid('json')
      const readers = await readersOf(deps.db, { incident: c.get('incident').id, item: request.item })
      if (readers && !readers.includes(c.get('session').officer)) return refuse(c, 'restricted')
      return answerDecision(c, deps, request)
    })
    .post(
      '/:incident/triage/decisions/:wish/undo',
      may(deps, 'triage-undo'),
      validated('json', z.object({ wish: idempotencyKey })),
      async (c) => {
        const undoes = idempotencyKey.safeParse(c.req.param('wish')).data
        if (undoes === undefined) return refuse(c, 'not-found')
        const outcome = await undo(deps.db, {
          ...{ incident: c.get('incident').id, officer: c.get('session').officer },
          ...{ wish: c.req.valid('json').wish, undoes },
        })
        if (outcome === 'not-found' || outcome === 'wish-spent') return refuse(c, outcome)
        if (outcome === 'nothing-left') return refuseBecause(c, 'decided-again')
        return c.json(outcome.done, outcome.done.isRepeated ? 200 : 201)
      },
    )

export async function answerDecision(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, wish: DecideRequest) {
  const withdrawn = await refuseWithdrawn(c, { db }, [wish.item])
  if (withdrawn) return withdrawn
  const outcome = await decide(db, { incident: c.get('incident').id, officer: c.get('session').officer, ...wish })
  if (outcome === 'not-found' || outcome === 'wish-spent') return refuse(c, outcome)
  if (outcome === 'nothing-left') return refuseBecause(c, 'all-decided')
  if ('overtaken' in outcome) return refuseBecause(c, 'decided-by', [outcome.overtaken.officer])
  return c.json(outcome.done, outcome.done.isRepeated ? 200 : 201)
}
