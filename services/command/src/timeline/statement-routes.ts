import { listStatements, readConversation, useView } from '@firsthand/database/command'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { may } from '../access/may.ts'
import { senderOfWords } from '../conversation/correspondent.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { viewKeyOf } from './timeline-routes.ts'

const MOST = 200

/** What witnesses wrote: who sent words alone is read and answered, too. Seen under a view, as the list of items is. */
export const statementRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/submissions/:submission', may(deps, 'words-open'), async (c) => {
      const view = parseId('view', c.req.query('view'))
      const of = await senderOfWords(deps.db, c.get('incident').id, c.req.param('submission'))
      if (!of) return refuse(c, 'not-found')
      if (!view || !(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
      return c.json(await readConversation(deps.db, of))
    })
    .get(
      '/:incident/statements',
      may(deps, 'statements-read'),
      validator('query', (query) => query),
      async (c) => {
        const view = parseId('view', c.req.valid('query')['view'])
        if (!view || !(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
        return c.json({ statements: await listStatements(deps.db, { incident: c.get('incident').id, limit: MOST }) })
      },
    )
