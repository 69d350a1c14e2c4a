import { keepMark, readSince } from '@firsthand/database/command/overview'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { validated } from '../door/validated.ts'
import { createAnswerCache } from './answer-cache.ts'
import { createMinuteCache } from './minute-cache.ts'
import { type Overview, readOverview } from './read-overview.ts'
import { sinceThen, snapshot } from './since-then.ts'

/**
 * How long an overview is cached, in ms: well below the promised "correct within five seconds". A slow answer is cached
 * longer.
 */
const KEPT_MS = { least: 700, most: 2000 }

/**
 * Answers a commander's first questions: how much came, what is waiting, where it happened, what changed. Counts and
 * ids, no evidence.
 */
export const overviewRoutes = (deps: CommandDeps) => {
  const shared = createAnswerCache<{ readonly overview: Overview; readonly began: number }>(KEPT_MS, Date.now)
  const minutesOf = createMinuteCache(deps.db)
  return new Hono<CommandEnv>()
    .get('/:incident/overview', may(deps, 'overview-read'), async (c) => {
      const { db } = deps
      const incident = c.get('incident').id
      const askedAt = performance.now()
      const { overview, began } = await shared(incident, async () => ({
        began: performance.now(),
        overview: await readOverview(db, incident, minutesOf),
      }))
      const since = await readSince(db, { incident, officer: c.get('session').officer })
      // Age of the cached answer in ms. A screen that was notified of a later change must ask again.
      const ageMs = Math.max(0, Math.ceil(askedAt - began))
      return c.json({ ...overview, ageMs, since: sinceThen(since, overview.snapshot) })
    })
    .post(
      '/:incident/overview/seen',
      may(deps, 'overview-seen'),
      validated('json', z.object({ snapshot })),
      async (c) => {
        const key = { incident: c.get('incident').id, officer: c.get('session').officer }
        await keepMark(deps.db, key, c.req.valid('json').snapshot)
        return c.json({ seen: true })
      },
    )
}
