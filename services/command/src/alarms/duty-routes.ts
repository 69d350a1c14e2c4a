import { endDuty, findDutyItem, listDuties, listUnowned, setDuty } from '@firsthand/database/command'
import { parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { rolesOf } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { closedTo } from '../items/closed-to.ts'
import { parsePress } from '../triage/triage-wish.ts'

const MOST = 200
const LATEST_MS = 31 * 24 * 3_600_000

/** Who answers for an alarm or a serious item, until when. */
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
    .post(
      '/:incident/duties',
      may(deps, 'duty-set'),
      validator('json', (body, c) => parseDuty(body, deps.clock()) ?? refuse(c, 'malformed')),
      async (c) => {
        const actor = { incident: c.get('incident').id, officer: c.get('session').officer }
        const wish = { ...actor, roles: rolesOf('duty-done'), ...c.req.valid('json') }
        const closed = await closedToDuty(c, deps, wish.subject)
        if (closed) return refuse(c, closed)
        const set = await setDuty(deps.db, wish)
        if (set === 'spent') return refuse(c, 'wish-spent')
        if (set === 'no-worker') return refuseBecause(c, 'owner-works-not')
        return set ? c.json(set, 201) : refuse(c, 'not-found')
      },
    )
    .post(
      '/:incident/duties/:subject/done',
      may(deps, 'duty-done'),
      validator('query', (query, c) => parsePress(query) ?? refuse(c, 'malformed')),
      async (c) => {
        const subject = parseSubject(c.req.param('subject'))
        if (!subject) return refuse(c, 'not-found')
        const closed = await closedToDuty(c, deps, subject)
        if (closed) return refuse(c, closed)
        const done = await endDuty(deps.db, {
          incident: c.get('incident').id,
          officer: c.get('session').officer,
          subject,
          ...c.req.valid('query'),
        })
        if (done === 'spent') return refuse(c, 'wish-spent')
        return done ? c.json(done) : refuse(c, 'illegal-state')
      },
    )

/** Who may not open the item neither gives nor ends what others answer for. */
async function closedToDuty(c: Context<CommandEnv>, deps: CommandDeps, subject: string) {
  const item = await findDutyItem(deps.db, { incident: c.get('incident').id, subject })
  return item === undefined ? undefined : closedTo(c, deps, [item])
}

const parseSubject = (text: unknown): string | undefined => parseId('alarm', text) ?? parseId('item', text)

/** Minutes ago is late already, and nothing is due in a year. */
function parseDuty(body: unknown, now: number) {
  if (typeof body !== 'object' || body === null) return undefined
  const { subject, owner, dueAt } = body as Readonly<Record<string, unknown>>
  const [of, by] = [parseSubject(subject), parseId('officer', owner)]
  const press = parsePress(body)
  if (!of || !by || !press || typeof dueAt !== 'number' || !Number.isSafeInteger(dueAt)) return undefined
  return dueAt > now - 60_000 && dueAt < now + LATEST_MS
    ? { subject: of as string, owner: by as string, dueAt, ...press }
    : undefined
}
