import { recordLook } from '@firsthand/database/command'
import { listScenes, readCoverage } from '@firsthand/database/command/reconstruction'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'

/** Scenes and coverage: where many people recorded, and where few or none did. No footage does not mean no event. */
export const sceneRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/scenes', may(deps, 'scenes-read'), async (c) => {
      await look(c, deps)
      return c.json({ scenes: await listScenes(deps.db, c.get('incident').id) })
    })
    .get('/:incident/coverage', may(deps, 'coverage-read'), async (c) => {
      await look(c, deps)
      return c.json((await readCoverage(deps.db, c.get('incident').id)) ?? { revision: null, cells: [] })
    })

/**
 * Records the look. In each ten-minute slot an officer's looks at scenes and at coverage share one custody entry,
 * because both tell where and when people were.
 */
const look = (c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>): Promise<boolean> => {
  const incident = c.get('incident').id
  return recordLook(db, {
    ...{ incident, officer: c.get('session').officer, item: incident },
    ...{ kind: 'opened', detail: { page: 'scenes' } },
  })
}
