import { randomBytes } from 'node:crypto'
import {
  changeOfficer,
  listAccounts,
  makeOfficer,
  OFFICER_ACTS,
  type OfficerChange,
  openersLeft,
} from '@firsthand/database/command/operations'
import { type Id, makeId, ok, parseId, parseOfficerName, type Result } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayOpen } from '../access/platform-access.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { id, orDefault, orUndefined, parsedBy, role } from '../door/parts.ts'
import type { SignInRefusal } from '../door/ports/sign-in.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { refuseAccountCreation, refuseChange } from './refuse-account.ts'

/** Epoch ms, at most the end of the year 9999, because no list could show a later time. */
const time = z.int().positive().max(253_402_300_799_999)

/** Role and incident are required together, or neither. */
const accountRequest = parsedBy(
  z.object({
    name: parsedBy(z.string(), parseOfficerName),
    ...{ incident: id('incident').optional(), role: role.optional() },
    ...{ opens: orUndefined(z.boolean()), until: orDefault(time, null) },
  }),
  ({ incident, role, opens, ...wish }) => {
    if ((incident === undefined) !== (role === undefined)) return undefined
    const membership = incident && role ? { incident, role } : undefined
    return { ...wish, membership, opens: opens === true }
  },
)

const changeRequest = z
  .object({ act: z.enum(OFFICER_ACTS), until: time.nullable().optional() })
  .refine(({ act, until }) => act !== 'until' || until !== undefined)
  .transform(({ act, until }) => ({ act, until: until ?? null }))

/**
 * Creates, changes and ends officers' accounts. Only officers who may open incidents have access, and nobody may change
 * their own account.
 */
export const accountRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/accounts', mayOpen('accounts-read'), async (c) => {
      const [accounts, openers] = await Promise.all([listAccounts(deps.db), openersLeft(deps.db)])
      return c.json({ accounts, openersInAWeek: openers.inAWeek })
    })
    .post('/accounts', mayOpen('account-make'), validated('json', accountRequest), async (c) => {
      const begun = await deps.setUp.begin()
      if (!begun.ok) return refuse(c, begun.error.code, begun.error.retryAfter)
      const { capability, ...fresh } = begun.value
      const officer = { ...c.req.valid('json'), id: makeId('officer', randomBytes(16)), fresh }
      const made = await makeOfficer(deps.db, officer, c.get('session').officer)
      if (made !== 'made') return refuseAccountCreation(c, made)
      return c.json({ officer: officer.id, link: linkOf(deps, capability) }, 201)
    })
    .post('/accounts/:officer/changes', mayOpen('account-change'), validated('json', changeRequest), async (c) => {
      const officer = parseId('officer', c.req.param('officer'))
      if (!officer) return refuse(c, 'not-found')
      const wanted = await changeOf(deps, officer, c.req.valid('json'))
      if (!wanted.ok) return refuse(c, wanted.error.code, wanted.error.retryAfter)
      const { change, link } = wanted.value
      const by = c.get('session').officer
      const changed = await changeOfficer(deps.db, change, { actor: by, officer: by })
      if (changed !== 'done' && changed !== 'same') return refuseChange(c, changed)
      return c.json({ changed: changed === 'done', link: changed === 'done' ? link : null })
    })

/** The set-up link, which only the answer that created it contains. */
const linkOf = ({ publicUrl }: Pick<CommandDeps, 'publicUrl'>, capability: string): string =>
  new URL(`/set-up#${capability}`, publicUrl).href

async function changeOf(
  deps: Pick<CommandDeps, 'publicUrl' | 'setUp'>,
  officer: Id<'officer'>,
  { act, until }: z.output<typeof changeRequest>,
): Promise<Result<{ readonly change: OfficerChange; readonly link: string | null }, SignInRefusal>> {
  if (act === 'until') return ok({ change: { officer, act, until }, link: null })
  if (act !== 'reset') return ok({ change: { officer, act }, link: null })
  const begun = await deps.setUp.begin()
  if (!begun.ok) return begun
  const { capability, ...fresh } = begun.value
  return ok({ change: { officer, act, fresh }, link: linkOf(deps, capability) })
}
