import { findBriefByCode, findBriefPicture, type OpenedBrief, recordBriefOpening } from '@firsthand/database/command'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { sendObject } from '../items/byte-routes.ts'
import { type Asked, createBriefBudget } from './brief-budget.ts'
import { briefCodeHash, parseBriefCode } from './brief-code.ts'

/** For whoever holds the page's code, without a session. The code comes in a body; nothing of who asks is read. */
export const publicBriefRoutes = (deps: CommandDeps) => {
  const budget = createBriefBudget(deps.clock)
  const ask = (asked: Asked) => (c: Context<CommandEnv>) => findAsked(c, deps, { asked, budget })
  const [open, state, picture] = [ask('open'), ask('state'), ask('picture')]
  return new Hono<CommandEnv>()
    .post('/open', async (c) => {
      const found = await open(c)
      if (found instanceof Response) return found
      if (found.state !== 'live') return c.json({ state: stateOf(found) })
      await recordBriefOpening(deps.db, found)
      return c.json({ state: stateOf(found), brief: pageOf(found) })
    })
    .post('/state', async (c) => {
      const found = await state(c)
      return found instanceof Response ? found : c.json({ state: stateOf(found) })
    })
    .post('/picture', async (c) => {
      const found = await picture(c)
      if (found instanceof Response) return found
      const object = found.state === 'live' ? await findBriefPicture(deps.db, found) : undefined
      return object ? sendObject(c, deps, { item: object.item, object }) : refuse(c, 'not-found')
    })
}

interface Asking {
  readonly asked: Asked
  readonly budget: ReturnType<typeof createBriefBudget>
}

async function findAsked(
  c: Context<CommandEnv>,
  deps: CommandDeps,
  { asked, budget }: Asking,
): Promise<OpenedBrief | Response> {
  c.set('route', `brief-${asked}`)
  const body: unknown = await c.req.json().catch(() => undefined)
  const code = parseBriefCode(typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined)
  const found = code === undefined ? undefined : await findBriefByCode(deps.db, briefCodeHash(code))
  const waitS = found ? budget(found.id, asked) : budget('', 'unknown')
  if (waitS > 0) return refuse(c, 'busy', waitS)
  return found ?? refuse(c, 'not-found')
}

/** What an open page asks again and again. */
const stateOf = ({ state, picture, recalledAt, expiresAt, zone, language }: OpenedBrief) => ({
  ...{ is: state, picture, recalledAt, expiresAt, zone, language },
})

/** All that a patrol is told: no id, no officer, no word of a witness. */
const pageOf = (found: OpenedBrief) => {
  const { sentence, whenLine, whereLine, lastSeen, madeAt, isClip, title, exercise } = found
  return { sentence, whenLine, whereLine, lastSeen, madeAt, isClip, title, exercise }
}
