import { endDuty, findDutyItem, listDuties, listUnowned, setDuty } from '@firsthand/database/command/alarms'
import { parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { rolesOf } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import { asked } from '../door/asked.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { id, press, readBy } from '../door/parts.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { closedTo } from '../evidence/closed-to.ts'

const MOST = 200
const LATEST_MS = 31 * 24 * 3_600_000

const subject = readBy(z.string(), (text): string | undefined => parseId('alarm', text) ?? parseId('item', text))

/** A due time minutes ago is already late, and no duty is due in a year. */
const dutyWish = ({ clock }: Pick<CommandDeps, 'clock'>) =>
  z
    .object({ subject, owner: id('officer'), dueAt: z.int(), ...press })
    .refine(({ dueAt }) => dueAt > clock() - 60_000 && dueAt < clock() + LATEST_MS)

/** Who answers for an alarm or a serious item, and until when. */
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
    .post('/:incident/duties', may(deps, 'duty-set'), asked('json', dutyWish(deps)), async (c) => {
      const actor = { incident: c.get('incident').id, officer: c.get('session').officer }
      const wish = { ...actor, roles: rolesOf('duty-done'), ...c.req.valid('json') }
      const closed = await closedToDuty(c, deps, wish.subject)
      if (closed) return refuse(c, closed)
      const set = await setDuty(deps.db, wish)
      if (set === 'spent') return refuse(c, 'wish-spent')
      if (set === 'no-worker') return refuseBecause(c, 'owner-works-not')
      return set ? c.json(set, 201) : refuse(c, 'not-found')
    })
    .post('/:incident/duties/:subject/done', may(deps, 'duty-done'), asked('query', z.object(press)), async (c) => {
      const found = subject.safeParse(c.req.param('subject')).data
      if (!found) return refuse(c, 'not-found')
      const closed = await closedToDuty(c, deps, found)
      if (closed) return refuse(c, closed)
      const done = await endDuty(deps.db, {
        incident: c.get('incident').id,
        officer: c.get('session').officer,
        subject: found,
        ...c.req.valid('query'),
      })
      if (done === 'spent') return refuse(c, 'wish-spent')
      return done ? c.json(done) : refuse(c, 'illegal-state')
    })

/** An officer who may not open the item may neither assign nor end its duty. */
async function closedToDuty(c: Context<CommandEnv>, deps: CommandDeps, subject: string) {
  const item = await findDutyItem(deps.db, { incident: c.get('incident').id, subject })
  return item === undefined ? undefined : closedTo(c, deps, [item])
}
