import { takeMembership } from '@firsthand/database/command/members'
import {
  ageOfPreflight,
  findPreflight,
  giveMembership,
  listMembers,
  moveAsOfficer,
  setClosing,
} from '@firsthand/database/command/operations'
import { platformState } from '@firsthand/database/command/overview'
import { type IncidentState, judgeVault, parseId } from '@firsthand/domain'
import { offAtFirst } from '@firsthand/door-words'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayOpen } from '../access/platform-access.ts'
import { refuseRoleRemoval } from '../access/refuse-taking.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { id, orUndefined, withoutUndefined } from '../door/parts.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'
import { validated } from '../door/validated.ts'
import { languageState } from '../warnings/languages.ts'
import { openIncident } from './open-incident.ts'
import { fieldsOf, memberRequest, type OpeningRequest, openingRequest } from './opening-request.ts'
import { hidesPictures, isBlocking } from './preflight/line.ts'
import { FRESH_MS } from './preflight/plan-rerun.ts'
import { refuseFailing, refuseFields, refuseTaken, refuseUnchecked, refuseUnheard } from './refuse-opening.ts'

const MOVES = ['drill', 'active', 'closing', 'closed'] as const satisfies readonly IncidentState[]
const stateRequest = z.object({ from: z.enum(MOVES), to: z.enum(MOVES), watcher: orUndefined(id('officer')) })

export const platformIncidentRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/incidents',
      mayOpen('incident-open'),
      validated('json', openingRequest(deps), (c, { issues }) => refuseFields(c, fieldsOf(issues))),
      async (c) => open(c, deps, c.req.valid('json')),
    )
    .post('/incidents/:incident/state', mayOpen('incident-move'), validated('json', stateRequest), async (c) => {
      const incident = parseId('incident', c.req.param('incident'))
      if (!incident) return refuse(c, 'not-found')
      const { officer } = c.get('session')
      const moved = await moveAsOfficer(deps.db, { officer, incident, ...withoutUndefined(c.req.valid('json')) })
      return moved.ok ? c.json({ state: c.req.valid('json').to }) : refuse(c, moved.error)
    })
    .post(
      '/incidents/:incident/closing',
      mayOpen('closing-set'),
      validated('json', z.object({ at: z.int().positive().nullable() })),
      async (c) => {
        const incident = parseId('incident', c.req.param('incident'))
        if (!incident) return refuse(c, 'not-found')
        const { at } = c.req.valid('json')
        const set = await setClosing(deps.db, { officer: c.get('session').officer, incident, at })
        return set.ok ? c.json({ closesAt: at }) : refuse(c, 'illegal-state')
      },
    )
    .get('/incidents/:incident/members', mayOpen('members-read'), async (c) => {
      const incident = parseId('incident', c.req.param('incident'))
      return incident ? c.json({ members: await listMembers(deps.db, incident) }) : refuse(c, 'not-found')
    })
    .post('/incidents/:incident/members', mayOpen('member-give'), validated('json', memberRequest), async (c) => {
      const incident = parseId('incident', c.req.param('incident'))
      if (!incident) return refuse(c, 'not-found')
      const { officer: member, role } = c.req.valid('json')
      const giving = { officer: c.get('session').officer, incident, member, role }
      const given = await giveMembership(deps.db, giving)
      if (given === 'not-found') return refuse(c, 'not-found')
      if (given === 'self' || given === 'commander') return refuseRoleGiving(c, given)
      return c.json({ changed: given === 'given' })
    })
    .post('/incidents/:incident/members/:officer/removal', mayOpen('member-take'), async (c) => {
      const incident = parseId('incident', c.req.param('incident'))
      const member = parseId('officer', c.req.param('officer'))
      if (!incident || !member) return refuse(c, 'not-found')
      const { officer } = c.get('session')
      const taken = await takeMembership(deps.db, { incident, member }, { actor: officer, officer })
      return taken === 'taken' ? c.json({ taken: true }) : refuseRoleRemoval(c, taken)
    })

async function open(c: Context<CommandEnv>, deps: CommandDeps, wish: OpeningRequest) {
  const { officer } = c.get('session')
  const preflight = wish.preflight === undefined ? undefined : await findPreflight(deps.db, wish.preflight)
  // Its pages would begin with a language that witnesses are not offered.
  if (offAtFirst(wish.facts.languages, (await languageState(deps.db)).on) !== undefined)
    return refuseFields(c, ['languages'])
  const refused = refuseReal(c, wish, preflight)
  if (refused) return refused
  // Warnings are computed again here, because custody records the state at the opening.
  const warnings =
    wish.facts.state === 'active' ? (judgeVault((await platformState(deps.db)).abilities)?.warnings ?? []) : []
  const facts = { ...wish.facts, kind: 'event', warnings } as const
  const by = { officer, members: wish.members, preflight }
  const opened = await openIncident(deps, facts, by)
  if (!opened.ok) return opened.error === 'slug-taken' ? refuseTaken(c) : refuseUnheard(c)
  deps.log.event('incident.opened', { incident: opened.value, kind: wish.facts.state })
  return c.json({ incident: opened.value, slug: wish.facts.slug, warnings: [...warnings] }, 201)
}

/** Refuses to open a real incident if the platform was not checked, or failed in a way that may cost evidence. */
function refuseReal(
  c: Context,
  { facts, withoutPictures }: OpeningRequest,
  preflight: Awaited<ReturnType<typeof findPreflight>>,
) {
  if (facts.state !== 'active') return undefined
  if (!preflight || ageOfPreflight(preflight) > FRESH_MS) return refuseUnchecked(c)
  const standing = preflight.lines.filter(isBlocking)
  const costly = standing.filter((line) => !hidesPictures(line))
  if (costly.length > 0) {
    const isSilentAlone = costly.every(({ state }) => state === 'unanswered')
    return refuseFailing(c, isSilentAlone ? 'check-unanswered' : 'check-failed', costly)
  }
  return standing.length > 0 && !withoutPictures ? refuseFailing(c, 'no-pictures', standing) : undefined
}

const NOT_GIVEN = {
  self: {
    en: 'You cannot give yourself a role that shows evidence: ask another officer with this right.',
    fi: 'Et voi antaa itsellesi roolia, joka näyttää aineistoa: pyydä toista, jolla on tämä oikeus.',
    sv: 'Du kan inte ge dig själv en roll som visar material: be någon annan med denna rätt.',
  },
  commander: {
    en: 'This officer commands the incident: that role is not taken away here. Give another officer the role beside it.',
    fi: 'Hän on tapahtuman tilannejohtaja: roolia ei oteta pois täällä. Voit antaa roolin lisäksi toiselle.',
    sv: 'Personen är insatsledare: den rollen tas inte bort här. Du kan ge rollen även till någon annan.',
  },
} as const

const refuseRoleGiving = (c: Context, why: keyof typeof NOT_GIVEN) =>
  refuseInWords(c, { code: 'not-allowed', message: NOT_GIVEN[why][requestedLanguage(c)] })
