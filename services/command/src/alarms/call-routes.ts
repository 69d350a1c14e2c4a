import { randomBytes } from 'node:crypto'
import { listCalls, requestCall } from '@firsthand/database/command/alarms'
import { makeId } from '@firsthand/domain'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'

const MOST = 20

/**
 * Whether the duty phone is configured, how its last calls went, and a call to test it. The phone's address is never
 * returned.
 */
export const callRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/alarm-calls', may(deps, 'alarm-calls-read'), async (c) => {
      const phone = deps.dutyPhone
      const calls = await listCalls(deps.db, { incident: c.get('incident').id, limit: MOST })
      return c.json({
        calls,
        phone: {
          hasAlarm: phone?.alarm !== undefined,
          hasEscalation: phone?.escalation !== undefined,
          isSigned: phone?.secret !== undefined,
          isCalledForNews: phone?.isCalledForNews === true,
        },
      })
    })
    .post('/:incident/alarm-calls', may(deps, 'alarm-calls-try'), async (c) => {
      if (deps.dutyPhone?.alarm === undefined) return refuse(c, 'illegal-state')
      const id = makeId('call', randomBytes(16))
      await requestCall(deps.db, { incident: c.get('incident').id, step: 'test', id, count: 0 })
      return c.json({ call: id }, 201)
    })
