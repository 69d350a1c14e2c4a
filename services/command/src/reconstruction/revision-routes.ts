import { listRevisions, readRevision } from '@firsthand/database/command'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { parseCount } from '../timeline/timeline-query.ts'

const MOST = 100
/** Column of the database: int4. */
const HIGHEST = 2_147_483_647

/** The numbered solves of an incident, and what each changed. */
export const revisionRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/revisions',
      may(deps, 'revisions-read'),
      validator('query', (query) => query),
      async (c) => {
        const { cursor } = c.req.valid('query')
        const before = cursor === undefined ? undefined : parseNumber(cursor)
        if (cursor !== undefined && before === undefined) return refuse(c, 'malformed')
        const incident = c.get('incident').id
        const revisions = await listRevisions(deps.db, {
          incident,
          limit: MOST,
          ...(before === undefined ? {} : { before }),
        })
        const last = revisions.length === MOST ? revisions.at(-1) : undefined
        return c.json({ revisions, cursor: last ? String(last.number) : null })
      },
    )
    .get('/:incident/revisions/:revision', may(deps, 'revision-read'), async (c) => {
      const number = parseNumber(c.req.param('revision'))
      const found = number && (await readRevision(deps.db, { incident: c.get('incident').id, number }))
      return found ? c.json(found) : refuse(c, 'not-found')
    })

/** Of a revision: whole, from 1. */
export function parseNumber(text: unknown): number | undefined {
  const number = typeof text === 'string' ? parseCount(text) : undefined
  return number !== undefined && number >= 1 && number <= HIGHEST ? number : undefined
}
