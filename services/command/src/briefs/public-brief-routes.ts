import {
  findBriefByCode,
  findBriefPicture,
  type OpenedBrief,
  recordBriefOpening,
} from '@firsthand/database/command/briefs'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { orUndefined, parsedBy } from '../door/parts.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { parseBody } from '../door/validated.ts'
import { sendObject } from '../evidence/send-object.ts'
import { type Asked, createBriefBudget } from './brief-budget.ts'
import { briefCodeHash, briefPassHash, makeBriefPass, parseBriefCode, parseBriefPass } from './brief-code.ts'
import { countRefusals, logSummed } from './brief-refusals.ts'
import { type BriefTurns, createBriefTurns } from './brief-turns.ts'

/**
 * Routes without a session, for holders of the page's code. The code comes in the body; nothing about the caller is
 * read. An opening is recorded in custody before the page is sent, and gives the page a pass. Without a pass no picture
 * is sent.
 */
export const publicBriefRoutes = (deps: CommandDeps) => {
  const budget = createBriefBudget(deps.clock)
  const turns = createBriefTurns(deps.clock)
  const addRefusal = countRefusals(deps)
  const find = (c: Context<CommandEnv>) => findBrief(c, deps, budget)
  return new Hono<CommandEnv>()
    .use(logSummed(deps))
    .post('/open', async (c) => {
      c.set('route', 'brief-open')
      const asked = await find(c)
      if (asked instanceof Response) return asked
      const waitS = secondsToWait(asked, budget, turns)
      if (waitS > 0) {
        if (isLive(asked.found) && asked.found.pass === null) c.header('brief-turn', givePlace(turns, asked, waitS))
        if (isLive(asked.found)) await addRefusal(asked.codeHash)
        return refuse(c, 'busy', waitS)
      }
      return answerOpening(c, deps, asked)
    })
    .post('/state', async (c) => {
      c.set('route', 'brief-state')
      const asked = await find(c)
      if (asked instanceof Response) return asked
      const waitS = budget(...budgetOfState(asked))
      return waitS > 0 ? refuse(c, 'busy', waitS) : c.json({ state: stateOf(asked.found) })
    })
    .post('/picture', async (c) => {
      c.set('route', 'brief-picture')
      const asked = await find(c)
      if (asked instanceof Response) return asked
      const { found } = asked
      const isOpened = found.pass === 'fresh'
      const waitS = budget(...(isOpened ? byPass(asked, 'picture') : byCode(asked, 'state')))
      if (waitS > 0) return refuse(c, 'busy', waitS)
      if (!isLive(found)) return refuse(c, 'not-found')
      if (!isOpened) return refuseInWords(c, { code: 'view-needed', message: 'Open the brief first.' })
      const object = await findBriefPicture(deps.db, found)
      return object ? sendObject(c, deps, { item: object.item, object }) : refuse(c, 'not-found')
    })
}

const shownKeys = z.object({
  code: orUndefined(parsedBy(z.string(), parseBriefCode)),
  pass: orUndefined(parsedBy(z.string(), parseBriefPass)),
})

interface BriefQuery {
  readonly found: OpenedBrief
  readonly codeHash: Buffer
  /** The pass that the page sent, unverified. */
  readonly pass: string | undefined
}

async function findBrief(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  budget: ReturnType<typeof createBriefBudget>,
): Promise<BriefQuery | Response> {
  const { code, pass } = (await parseBody(c, shownKeys)) ?? {}
  const codeHash = code === undefined ? undefined : briefCodeHash(code)
  const passHash = pass === undefined ? undefined : briefPassHash(pass)
  const found = codeHash && (await findBriefByCode(db, { codeHash, passHash }))
  if (codeHash && found) return { found, codeHash, pass }
  const waitS = budget('', 'unknown')
  return waitS > 0 ? refuse(c, 'busy', waitS) : refuse(c, 'not-found')
}

type Budgeted = readonly [string, Asked]
const byCode = ({ codeHash }: BriefQuery, asked: Asked): Budgeted => [codeHash.toString('hex'), asked]
const byPass = ({ pass = '' }: BriefQuery, asked: Asked): Budgeted => [briefPassHash(pass).toString('hex'), asked]

/**
 * The budget for an opening. A page that was opened before has a budget of its own, so that others cannot shut it out.
 */
function budgetOfOpening(asked: BriefQuery): Budgeted {
  if (!isLive(asked.found)) return byCode(asked, 'state')
  if (asked.found.pass === null) return byCode(asked, 'open')
  return byPass(asked, asked.found.pass === 'fresh' ? 'own' : 'again')
}

/** Seconds to wait before an opening. If many want a first opening, those that waited as told go first. */
function secondsToWait(asked: BriefQuery, budget: ReturnType<typeof createBriefBudget>, turns: BriefTurns): number {
  const waitS = budget(...budgetOfOpening(asked))
  const isFirst = isLive(asked.found) && asked.found.pass === null
  return waitS > 0 && isFirst && asked.pass !== undefined && turns.take(placeOf(asked.codeHash, asked.pass))
    ? budget(...byCode(asked, 'waited'))
    : waitS
}

/** Returns the pass that the page must send when it returns. */
function givePlace(turns: BriefTurns, { codeHash, pass = makeBriefPass() }: BriefQuery, waitS: number): string {
  turns.give(placeOf(codeHash, pass), waitS)
  return pass
}

const placeOf = (codeHash: Buffer, pass: string): string =>
  `${codeHash.toString('hex')} ${briefPassHash(pass).toString('hex')}`

const budgetOfState = (asked: BriefQuery): Budgeted =>
  asked.found.pass === null ? byCode(asked, 'state') : byPass(asked, 'own')

async function answerOpening(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, asked: BriefQuery) {
  const { found, codeHash } = asked
  if (!isLive(found)) return c.json({ state: stateOf(found) })
  const known = found.pass === null ? undefined : asked.pass
  const pass = known ?? makeBriefPass()
  // A reload of the same page within minutes is the same opening.
  if (found.pass !== 'fresh') await recordBriefOpening(db, { ...found, codeHash, passHash: briefPassHash(pass) })
  return c.json({ state: stateOf(found), brief: pageOf(found), pass })
}

const isLive = ({ state, isEnded }: OpenedBrief): boolean => state === 'live' && !isEnded

/** The answer to the page: everything at an opening, only the state if nothing is shown. */
export interface BriefAnswer {
  readonly state: ReturnType<typeof stateOf>
  readonly brief?: ReturnType<typeof pageOf>
  readonly pass?: string
}

/** The part that an open page polls. */
const stateOf = ({ state, isEnded, picture, recalledAt, expiresAt, zone, language }: OpenedBrief) => ({
  is: state === 'live' && isEnded ? ('ended' as const) : state,
  ...{ picture, recalledAt, expiresAt, zone, language },
})

/** Everything that a patrol sees: no id, no officer, no word of a witness. */
const pageOf = (found: OpenedBrief) => {
  const { sentence, whenLine, whereLine, lastSeen, madeAt, isClip, title, exercise } = found
  return { sentence, whenLine, whereLine, lastSeen, madeAt, isClip, title, exercise }
}
