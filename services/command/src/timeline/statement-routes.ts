import { useView } from '@firsthand/database/command'
import { readConversation } from '@firsthand/database/command/conversation'
import { countStatements, listStatements } from '@firsthand/database/command/items'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { countText, underView } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { senderOfWords } from '../evidence/correspondent.ts'
import { recordWordsShown, restrictedSubmissionGate } from '../evidence/restricted-gate.ts'

const MOST = 50

/** What witnesses wrote, also those who sent no file. Needs an open view, as the list of items does. */
export const statementRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/submissions/:submission',
      may(deps, 'words-open'),
      restrictedSubmissionGate(deps),
      validated('query', z.object(underView)),
      async (c) => {
        const { view } = c.req.valid('query')
        const of = await senderOfWords(deps.db, c.get('incident').id, c.req.param('submission'))
        if (!of) return refuse(c, 'not-found')
        if (!view || !(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
        return c.json(await readConversation(deps.db, { ...of, officer: c.get('session').officer }))
      },
    )
    .get(
      '/:incident/statements',
      may(deps, 'statements-read'),
      validated('query', z.object({ ...underView, before: countText.optional() })),
      async (c) => {
        const { view, before } = c.req.valid('query')
        if (!view || !(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
        const { incident, officer } = viewKeyOf(c)
        const from = { incident, officer, limit: MOST, ...(before === undefined ? {} : { before }) }
        const statements = await listStatements(deps.db, from)
        // Words of a restricted item go only to its readers. All reloads of the list count as one exposure.
        const submissions = statements.map(({ submission }) => submission)
        await recordWordsShown(c, deps, { items: [], submissions, kind: 'words', goesOn: true })
        const next = statements.length === MOST ? (statements.at(-1)?.seq ?? null) : null
        return c.json({ statements, next, counts: await countStatements(deps.db, from) })
      },
    )
