import { endDuty, findDutyItem, listDuties, listUnowned, setDuty } from '@firsthand/database/command/alarms'
import { parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { rolesOf } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { id, idempotency, parsedBy } from '../door/parts.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { restrictionFor } from '../evidence/restriction-for.ts'

const MOST = 200
const LATEST_MS = 31 * 24 * 3_600_000

const subject = parsedBy(z.string(), (text): string | undefined => parseId('alarm', text) ?? parseId('item', text))

/** Rejects a due time that is minutes past, or a year or more ahead. */
const dutyRequest = ({ clock }: Pick<CommandDeps, 'clock'>) =>
  z
    .object({ subject, owner: id('officer'), dueAt: z.int(), ...idempotency })
    .refine(({ dueAt }) => dueAt > clock() - 60_000 && dueAt < clock() + LATEST_MS)

/** Assigns an officer who answers for an alarm or a serious item, and until when. */
export const dutyRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/duties', may(deps, 'duties-read'), async (c) => {
      const from = { incident: c.get('incident').id, limit: MOST }
      const { officer } = c.get('session')
      const [duties, unowned] = await Promise.all([
        listDuties(deps.db, { ...from, officer }),
        listUnowned(deps.db, from),
      ])
      return c.json({ duties, unowned, now: deps.clock() })
    })
    .post('/:incident/duties', may(deps, 'duty-set'), validated('json', dutyRequest(deps)), async (c) => {
      const actor = { incident: c.get('incident').id, officer: c.get('session').officer }
      const request = { ...actor, roles: rolesOf('duty-done'), ...c.req.valid('json') }
      const restriction = await dutyRestriction(c, deps, request.subject)
      if (restriction) return refuse(c, restriction)
      const set = await setDuty(deps.db, request)
      if (set === 'spent') return refuse(c, 'wish-spent')
      if (set === 'no-worker') return refuseBecause(c, 'owner-works-not')
      return set ? c.json(set, 201) : refuse(c, 'not-found')
    })
    .post(
      '/:incident/duties/:subject/done',
      may(deps, 'duty-done'),
      validated('query', z.object(idempotency)),
      async (c) => {
        const found = subject.safeParse(c.req.param('subject')).data
        if (!found) return refuse(c, 'not-found')
        const restriction = await dutyRestriction(c, deps, found)
        if (restriction) return refuse(c, restriction)
        const done = await endDuty(deps.db, {
          incident: c.get('incident').id,
          officer: c.get('session').officer,
          subject: found,
          ...c.req.valid('query'),
        })
        if (done === 'spent') return refuse(c, 'wish-spent')
        return done ? c.json(done) : refuse(c, 'illegal-state')
      },
    )

/**
 * The refusal if the duty concerns an item that this officer may not open. Such an officer may neither assign nor end
 * the duty.
 */
async function dutyRestriction(c: Context<CommandEnv>, deps: CommandDeps, subject: string) {
  const item = await findDutyItem(deps.db, { incident: c.get('incident').id, subject })
  return item === undefined ? undefined : restrictionFor(c, deps, [item])
}
