import { randomBytes } from 'node:crypto'
import {
  type Answering,
  addDutyCall,
  answerDutyCall,
  findAnswer,
  findDutyCall,
} from '@firsthand/database/command/operations'
import { assertNever, makeId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayOpen } from '../access/platform-access.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'

const digits = z
  .string()
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))

/** A test call of the duty phone. A person types its digits back, before a real incident is opened. */
export const dutyCallRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/duty-calls', mayOpen('duty-call-read'), async (c) => {
      const [call, answer] = await Promise.all([findDutyCall(deps.db), findAnswer(deps.db)])
      const hasPhone = deps.dutyPhone?.alarm !== undefined
      return c.json({ call: call ?? null, answer: answer ?? null, hasPhone, now: deps.clock() })
    })
    .post('/duty-calls', mayOpen('duty-call-make'), async (c) => {
      if (deps.dutyPhone?.alarm === undefined) return refuseBecause(c, 'no-duty-phone')
      const id = makeId('call', randomBytes(16))
      await addDutyCall(deps.db, { id, by: c.get('session').officer })
      return c.json({ call: id as string }, 201)
    })
    .post(
      '/duty-calls/:call/answers',
      mayOpen('duty-call-answer'),
      validated('json', z.object({ digits })),
      async (c) => {
        const id = parseId('call', c.req.param('call'))
        if (!id) return refuse(c, 'not-found')
        const by = c.get('session').officer
        return tellAnswer(c, await answerDutyCall(deps.db, { id, by, ...c.req.valid('json') }))
      },
    )

function tellAnswer(c: Context<CommandEnv>, came: Answering) {
  switch (came) {
    case 'answered':
    case 'again':
      return c.json({ answered: true })
    case 'wrong':
      return refuseBecause(c, 'digits-wrong')
    case 'spent':
    case 'over':
      return refuseBecause(c, 'duty-call-over')
    case 'unsent':
      return refuseBecause(c, 'duty-call-unsent')
    case 'not-found':
      return refuse(c, 'not-found')
    default:
      return assertNever(came)
  }
}
