import { randomBytes } from 'node:crypto'
import { readStandingLink } from '@firsthand/database/command'
import { listAnchors } from '@firsthand/database/command/reconstruction'
import {
  countWaitingNudges,
  decideNudge,
  expireNudges,
  findNudge,
  listNudges,
  readProposalPins,
} from '@firsthand/database/command/wall'
import { makeId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { id, orUndefined } from '../door/parts.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'
import { validated, validatedOrNot } from '../door/validated.ts'
import { refuseWithdrawn } from '../evidence/not-withdrawn.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { restrictionFor } from '../evidence/restriction-for.ts'
import { isTooFar, refuseBothPinned, refuseLinked, refuseTooLargeOffset } from '../pins/link-refusals.ts'
import { saveLink } from '../pins/save-link.ts'
import { nudgeEffectRoutes } from './nudge-effect-routes.ts'
import { nudgeDecision, nudgeRequest } from './nudge-request.ts'
import { NUDGE_SAYS } from './nudge-says.ts'

type Deps = Pick<CommandDeps, 'db'>

/**
 * Officers nudge one item against another. A nudge becomes an anchor; one that moves much first waits for a second
 * officer. The list also holds waiting pins.
 */
export const nudgeRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/nudges',
      may(deps, 'nudges-read'),
      validated('query', z.object({ item: orUndefined(id('item')) })),
      async (c) => {
        const { id: incident, role } = c.get('incident')
        const { item } = c.req.valid('query')
        await expireNudges(deps.db, incident)
        const query = { incident, withReasons: mayReadReasons(role), ...(item ? { item } : {}) }
        const officer = c.get('session').officer
        const [nudges, pins] = await Promise.all([
          listNudges(deps.db, query),
          listAnchors(deps.db, { ...query, officer, isOfSeconds: true }),
        ])
        return c.json({ nudges, pins })
      },
    )
    .get('/:incident/nudges/waiting', may(deps, 'nudges-waiting'), async (c) =>
      c.json({ waiting: await countWaitingNudges(deps.db, c.get('incident').id) }),
    )
    .route('/', nudgeEffectRoutes(deps))
    .post(
      '/:incident/nudges',
      may(deps, 'nudge-save'),
      validated('json', nudgeRequest, (c, { said }) =>
        isTooFar(said.get('offsetMs')) ? refuseTooLargeOffset(c) : refuse(c, 'malformed'),
      ),
      async (c) => {
        const wish = c.req.valid('json')
        const restriction = await restrictionFor(c, deps, [wish.item, wish.other])
        if (restriction) return refuse(c, restriction)
        const withdrawn = await refuseWithdrawn(c, deps, [wish.item, wish.other])
        if (withdrawn) return withdrawn
        const { reason } = wish
        if (reason === undefined) return refuse(c, 'reason-needed')
        return saveLink(c, deps, { ...wish, reason, source: 'comparison' })
      },
    )
    .post(
      '/:incident/nudges/:nudge/decision',
      may(deps, 'nudge-decide'),
      validatedOrNot('json', nudgeDecision),
      async (c) => {
        const nudge = parseId('nudge', c.req.param('nudge'))
        if (!nudge) return refuse(c, 'not-found')
        const { wish } = c.req.valid('json')
        if (!wish) return refuse(c, 'malformed')
        if (wish.reason === undefined) return refuse(c, 'reason-needed')
        return decide(c, deps, { nudge, decision: wish.decision, reason: wish.reason })
      },
    )

async function decide(
  c: Context<CommandEnv>,
  { db }: Deps,
  wish: Readonly<{ nudge: string; decision: 'confirmed' | 'rejected' | 'taken-back'; reason: string }>,
) {
  const incident = c.get('incident').id
  const { nudge, decision, reason } = wish
  const { officer } = c.get('session')
  const found = await findNudge(db, { incident, nudge })
  if (!found) return refuse(c, 'not-found')
  // An officer who may not open both items has not seen what the proposal says, but may always take back their own
  // proposal.
  const isOwn = decision === 'taken-back' && found.officer === officer
  const restriction = isOwn ? undefined : await restrictionFor(c, { db }, [found.item, found.other])
  if (restriction) return refuse(c, restriction)
  if (decision === 'confirmed' && found.why === null) {
    if ((await readProposalPins(db, { incident, nudge })).pinned === 'both') return refuseBothPinned(c)
  }
  const [anchor, link] = [makeId('anchor', randomBytes(16)), makeId('link', randomBytes(16))]
  const outcome = await decideNudge(db, {
    ...{ incident, nudge, officer, decision, note: makeNote(reason), anchor, link },
  })
  const says = NUDGE_SAYS[requestedLanguage(c)]
  switch (outcome) {
    case 'confirmed':
      return c.json({ outcome, anchor }, 201)
    case 'rejected':
    case 'taken-back':
      return c.json({ outcome, anchor: null }, 201)
    case 'expired':
      return refuseInWords(c, { code: 'illegal-state', message: says[await endOf(db, { incident, nudge })] })
    case 'linked':
      return refuseStanding(c, { db }, { incident, ...found })
    case 'own':
      return refuseInWords(c, {
        code: 'not-allowed',
        message: decision === 'taken-back' ? says.notYours : says.yours,
      })
    case 'already':
      return refuseInWords(c, { code: 'illegal-state', message: says.already })
    default:
      return refuse(c, outcome)
  }
}

const endOf = async (db: Deps['db'], scope: Readonly<Record<'incident' | 'nudge', string>>) =>
  (await findNudge(db, scope))?.why ?? 'effect-differs'

/**
 * Refuses because the two items are already linked. If that link was taken back in the meantime, answers `busy`, and
 * the officer can confirm again.
 */
async function refuseStanding(
  c: Context<CommandEnv>,
  { db }: Deps,
  pair: Readonly<Record<'incident' | 'item' | 'other', string>>,
) {
  const standing = await readStandingLink(db, pair)
  return standing ? refuseLinked(c, standing) : refuse(c, 'busy')
}
