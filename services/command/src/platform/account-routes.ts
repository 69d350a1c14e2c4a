import { randomBytes } from 'node:crypto'
import {
  changeOfficer,
  listAccounts,
  makeOfficer,
  OFFICER_ACTS,
  type OfficerChange,
  openersLeft,
} from '@firsthand/database/command'
import { type Id, makeId, ok, parseId, parseOfficerName, parseRole, type Result } from '@firsthand/domain'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { mayOpen } from '../access/platform-access.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import type { SignInRefusal } from '../sign-in/sign-in.ts'
import { refuseChange, refuseMaking } from './refuse-account.ts'

/** Officers come and go: by who may open incidents, never by one about himself. */
export const accountRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/accounts', mayOpen('accounts-read'), async (c) => {
      const [accounts, openers] = await Promise.all([listAccounts(deps.db), openersLeft(deps.db)])
      return c.json({ accounts, openersInAWeek: openers.inAWeek })
    })
    .post(
      '/accounts',
      mayOpen('account-make'),
      validator('json', (body, c) => parseMaking(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const begun = await deps.setUp.begin()
        if (!begun.ok) return refuse(c, begun.error.code, begun.error.retryAfter)
        const { capability, ...fresh } = begun.value
        const officer = { ...c.req.valid('json'), id: makeId('officer', randomBytes(16)), fresh }
        const made = await makeOfficer(deps.db, officer, c.get('session').officer)
        if (made !== 'made') return refuseMaking(c, made)
        return c.json({ officer: officer.id, link: linkOf(deps, capability) }, 201)
      },
    )
    .post(
      '/accounts/:officer/changes',
      mayOpen('account-change'),
      validator('json', (body, c) => parseChange(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const officer = parseId('officer', c.req.param('officer'))
        if (!officer) return refuse(c, 'not-found')
        const wanted = await changeOf(deps, officer, c.req.valid('json'))
        if (!wanted.ok) return refuse(c, wanted.error.code, wanted.error.retryAfter)
        const { change, link } = wanted.value
        const by = c.get('session').officer
        const changed = await changeOfficer(deps.db, change, { actor: by, officer: by })
        if (changed !== 'done' && changed !== 'same') return refuseChange(c, changed)
        return c.json({ changed: changed === 'done', link: changed === 'done' ? link : null })
      },
    )

type Wish = { readonly act: (typeof OFFICER_ACTS)[number]; readonly until: number | null }

/** Told in the one answer that made it, and nowhere else. */
const linkOf = ({ publicUrl }: Pick<CommandDeps, 'publicUrl'>, capability: string): string =>
  new URL(`/set-up#${capability}`, publicUrl).href

async function changeOf(
  deps: Pick<CommandDeps, 'publicUrl' | 'setUp'>,
  officer: Id<'officer'>,
  { act, until }: Wish,
): Promise<Result<{ readonly change: OfficerChange; readonly link: string | null }, SignInRefusal>> {
  if (act === 'until') return ok({ change: { officer, act, until }, link: null })
  if (act !== 'reset') return ok({ change: { officer, act }, link: null })
  const begun = await deps.setUp.begin()
  if (!begun.ok) return begun
  const { capability, ...fresh } = begun.value
  return ok({ change: { officer, act, fresh }, link: linkOf(deps, capability) })
}

function parseChange(body: unknown): Wish | undefined {
  if (typeof body !== 'object' || body === null || !('act' in body)) return undefined
  const act = OFFICER_ACTS.find((one) => one === body.act)
  if (act === undefined) return undefined
  const until = 'until' in body ? body.until : null
  return isTime(until) && (act !== 'until' || 'until' in body) ? { act, until } : undefined
}

/** A role needs its incident, and an incident a role. */
function parseMaking(body: unknown) {
  if (typeof body !== 'object' || body === null) return undefined
  const given = new Map<string, unknown>(Object.entries(body))
  const name = parseOfficerName(given.get('name'))
  const [incident, role] = [parseId('incident', given.get('incident')), parseRole(given.get('role'))]
  const isPair = given.get('incident') === undefined ? given.get('role') === undefined : incident && role
  const until = given.get('until') ?? null
  if (name === undefined || !isPair || !isTime(until)) return undefined
  return {
    name,
    membership: incident && role ? { incident, role } : undefined,
    opens: given.get('opens') === true,
    until,
  }
}

/** The end of the year 9999: what lies behind it is no time that a list could show. */
const LAST_MS = 253_402_300_799_999
/** Epoch ms, or null. */
const isTime = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= LAST_MS)
