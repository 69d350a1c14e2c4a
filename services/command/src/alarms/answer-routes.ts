import { checkTogether, endAlarms, takeAlarms } from '@firsthand/database/command/alarms'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { OUTCOME_MINUTES } from './alarm-keeper.ts'
import { chosenAlarms, endedAlarms } from './alarm-request.ts'

/** An officer takes alarms and then gives their outcome. Only alarms of one group are answered together. */
export const answerRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post('/:incident/alarms/takings', may(deps, 'alarm-take'), validated('json', chosenAlarms), async (c) => {
      const of = { ...viewKeyOf(c), alarms: c.req.valid('json').alarms }
      const together = await checkTogether(deps.db, of)
      if (together) return refuseGroup(c, together)
      return c.json({ taken: await takeAlarms(deps.db, { ...of, dueMinutes: OUTCOME_MINUTES }) })
    })
    .post('/:incident/alarms/outcomes', may(deps, 'alarm-end'), validated('json', endedAlarms), async (c) => {
      const { alarms, ending } = c.req.valid('json')
      const of = { ...viewKeyOf(c), alarms }
      const together = await checkTogether(deps.db, of)
      if (together) return refuseGroup(c, together)
      return c.json({ ended: await endAlarms(deps.db, { ...of, ending, makeNote }) })
    })

const refuseGroup = (c: Context<CommandEnv>, together: 'closed' | 'mixed') =>
  together === 'closed' ? refuse(c, 'restricted') : refuseBecause(c, 'alarms-apart')
