import { randomBytes } from 'node:crypto'
import {
  countWaitingNudges,
  decideNudge,
  expireNudges,
  findNudgeItems,
  isSameEffect,
  listNudges,
  type NudgeEffect,
  needsSecondOfficer,
  proposeNudge,
  readNudgeEffect,
  readNudgePins,
  readProposalPins,
  recordLinkAnchor,
} from '@firsthand/database/command'
import { makeId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { closedTo } from '../items/closed-to.ts'
import { refuseWithdrawn } from '../items/not-withdrawn.ts'
import { makeNote } from '../items/reason-note.ts'
import { isTooFar, refuseBothPinned, refuseTooFar } from './nudge-refusals.ts'
import { type NudgeWish, parseNudgeDecision, parseNudgePair, parseNudgeWish } from './nudge-wish.ts'

/** Half of an interval that holds nine in ten, in standard deviations. */
const Z90 = 1.645

type Deps = Pick<CommandDeps, 'db'>

/** What was nudged on the wall becomes an anchor; what moves much waits for a second officer first. */
export const nudgeRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/nudges',
      may(deps, 'nudges-read'),
      validator('query', (query) => query),
      async (c) => {
        const { id: incident, role } = c.get('incident')
        const item = parseId('item', c.req.valid('query')['item'])
        await expireNudges(deps.db, incident)
        const query = { incident, withReasons: mayReadReasons(role), ...(item ? { item } : {}) }
        return c.json({ nudges: await listNudges(deps.db, query) })
      },
    )
    .get('/:incident/nudges/waiting', may(deps, 'nudges-waiting'), async (c) =>
      c.json({ waiting: await countWaitingNudges(deps.db, c.get('incident').id) }),
    )
    .get(
      '/:incident/nudges/effect',
      may(deps, 'nudge-effect'),
      validator('query', (query) => query),
      async (c) => {
        const query = parseQuery(c.req.valid('query'))
        const pair = parseNudgePair(query)
        if (!pair) return isTooFar(query['offsetMs']) ? refuseTooFar(c) : refuse(c, 'malformed')
        const closed = await closedTo(c, deps, [pair.item, pair.other])
        if (closed) return refuse(c, closed)
        const effect = await readNudgeEffect(deps.db, { incident: c.get('incident').id, ...pair })
        if (!effect) return refuseInWords(c, NOT_PLACED)
        const pins = await readNudgePins(deps.db, { incident: c.get('incident').id, ...pair, shiftMs: effect.shiftMs })
        return c.json({ ...effect, needsSecond: needsSecondOfficer(effect), ...pins })
      },
    )
    .post(
      '/:incident/nudges',
      may(deps, 'nudge-save'),
      validator('json', (body) => ({ wish: parseNudgeWish(body), isFar: isTooFar(body?.offsetMs) })),
      async (c) => {
        const { wish, isFar } = c.req.valid('json')
        if (!wish) return isFar ? refuseTooFar(c) : refuse(c, 'malformed')
        const closed = await closedTo(c, deps, [wish.item, wish.other])
        if (closed) return refuse(c, closed)
        return (await refuseWithdrawn(c, deps, [wish.item, wish.other])) ?? saveNudge(c, deps, wish)
      },
    )
    .post(
      '/:incident/nudges/:nudge/decision',
      may(deps, 'nudge-decide'),
      validator('json', (body) => ({ wish: parseNudgeDecision(body) })),
      async (c) => {
        const nudge = parseId('nudge', c.req.param('nudge'))
        if (!nudge) return refuse(c, 'not-found')
        const { wish } = c.req.valid('json')
        if (!wish) return refuse(c, 'malformed')
        if (wish.reason === undefined) return refuse(c, 'reason-needed')
        return decide(c, deps, { nudge, decision: wish.decision, reason: wish.reason })
      },
    )

const NOT_PLACED = {
  code: 'illegal-state',
  message: 'One of the two is not placed, or has left the lists: there is nothing to nudge.',
} as const

const CHANGED = {
  code: 'illegal-state',
  message: 'What it would move has changed since you were shown it. Look again before you save.',
} as const

/** One transaction decides and keeps; what was shown is what is done, or nothing is. */
async function saveNudge(c: Context<CommandEnv>, { db }: Deps, wish: NudgeWish) {
  const incident = c.get('incident').id
  const { officer } = c.get('session')
  const { item, other, offsetMs, shown, reason } = wish
  if (reason === undefined) return refuse(c, 'reason-needed')
  const effect = await readNudgeEffect(db, { incident, item, other, offsetMs })
  if (!effect) return refuseInWords(c, NOT_PLACED)
  if (!isSameEffect(effect, shown) || needsSecondOfficer(effect) !== needsSecondOfficer(shown))
    return refuseInWords(c, CHANGED)
  const { pinned } = await readNudgePins(db, { incident, item, other, shiftMs: effect.shiftMs })
  if (pinned === 'both') return refuseBothPinned(c)
  const base = { incident, item, other, officer, offsetMs, sdMs: wish.withinMs / Z90, note: makeNote(reason) }
  if (needsSecondOfficer(effect)) {
    const nudge = makeId('nudge', randomBytes(16))
    const made = await proposeNudge(db, { ...base, ...effect, nudge })
    return made ? c.json(savedAs('proposed', effect, nudge), 201) : refuse(c, 'not-found')
  }
  const [anchor, link] = [makeId('anchor', randomBytes(16)), makeId('link', randomBytes(16))]
  const made = await recordLinkAnchor(db, { ...base, anchor, link, source: 'comparison' })
  return made ? c.json(savedAs('anchored', effect, anchor), 201) : refuse(c, 'not-found')
}

const savedAs = (outcome: 'proposed' | 'anchored', effect: NudgeEffect, id: string) => ({ outcome, id, ...effect })

async function decide(
  c: Context<CommandEnv>,
  { db }: Deps,
  wish: Readonly<{ nudge: string; decision: 'confirmed' | 'rejected' | 'taken-back'; reason: string }>,
) {
  const incident = c.get('incident').id
  const { nudge, decision, reason } = wish
  // Who may not open both has not seen what the proposal says.
  const closed = await closedTo(c, { db }, await findNudgeItems(db, { incident, nudge }))
  if (closed) return refuse(c, closed)
  if (decision === 'confirmed' && (await readProposalPins(db, { incident, nudge })).pinned === 'both')
    return refuseBothPinned(c)
  const [anchor, link] = [makeId('anchor', randomBytes(16)), makeId('link', randomBytes(16))]
  const { officer } = c.get('session')
  const outcome = await decideNudge(db, {
    ...{ incident, nudge, officer, decision, note: makeNote(reason), anchor, link },
  })
  switch (outcome) {
    case 'confirmed':
      return c.json({ outcome, anchor }, 201)
    case 'rejected':
    case 'taken-back':
      return c.json({ outcome, anchor: null }, 201)
    case 'expired':
      return refuseInWords(c, { code: 'illegal-state', message: EXPIRED })
    case 'own':
      return refuseInWords(c, { code: 'not-allowed', message: decision === 'taken-back' ? NOT_YOURS : YOURS })
    case 'already':
      return refuseInWords(c, { code: 'illegal-state', message: 'Another officer has decided on it already.' })
    default:
      return refuse(c, outcome)
  }
}

const EXPIRED = 'It would move something else by now, so it has ended. Look at the wall and propose it anew.'
const YOURS = 'You proposed it: another officer has to decide. You may take it back.'
const NOT_YOURS = 'Only who proposed it may take it back. You may confirm or reject it.'

/** Each name once. */
const parseQuery = (query: Readonly<Record<string, string | string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
