import { recordLook } from '@firsthand/database/command'
import {
  isMarkedOnClosed,
  listMarks,
  listSubjects,
  recordMerge,
  recordParting,
} from '@firsthand/database/command/subjects'
import { assertNever, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { actOf, markRoutes } from './mark-routes.ts'
import { orderPath } from './path-order.ts'
import { mergeRequest } from './subject-request.ts'

/** Persons, vehicles and things that officers marked by hand, and the path of each. */
export const subjectRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .route('/', markRoutes(deps))
    .get('/:incident/subjects', may(deps, 'subjects-read'), async (c) => {
      await look(c, deps)
      const withReasons = mayReadReasons(c.get('incident').role)
      return c.json({ subjects: await listSubjects(deps.db, { ...actOf(c), withReasons }) })
    })
    .get('/:incident/subjects/paths', may(deps, 'subject-paths-read'), async (c) => {
      await look(c, deps)
      const marks = await listMarks(deps.db, actOf(c))
      const ids = [...new Set(marks.map(({ subject }) => subject))]
      const paths = ids.map((id) =>
        orderPath(
          id,
          marks.filter(({ subject }) => subject === id),
        ),
      )
      return c.json({ marks, paths })
    })
    .post(
      '/:incident/subjects/:subject/merge',
      may(deps, 'subject-merge'),
      validated('json', mergeRequest),
      async (c) => {
        const subject = parseId('subject', c.req.param('subject'))
        const { reason, into, wish } = c.req.valid('json')
        if (!subject) return refuse(c, 'not-found')
        if (into === subject) return refuse(c, 'malformed')
        // Whoever may not open an item in which one of the subjects is marked cannot have compared the subjects.
        if (await isMarkedOnClosed(deps.db, { ...actOf(c), subjects: [subject, into] })) return refuse(c, 'restricted')
        if (reason === undefined) return refuse(c, 'reason-needed')
        const outcome = await recordMerge(deps.db, { ...actOf(c), subject, into, wish, note: makeNote(reason) })
        return typeof outcome === 'string' ? notMerged(c, outcome) : c.json(outcome, 201)
      },
    )
    .post(
      '/:incident/subjects/:subject/parting',
      may(deps, 'subject-part'),
      validated('json', mergeRequest),
      async (c) => {
        const subject = parseId('subject', c.req.param('subject'))
        const { reason, into, wish } = c.req.valid('json')
        if (!subject) return refuse(c, 'not-found')
        // Whoever may not open an item in which one of the subjects is marked cannot tell the subjects apart either.
        if (await isMarkedOnClosed(deps.db, { ...actOf(c), subjects: [subject, into] })) return refuse(c, 'restricted')
        if (reason === undefined) return refuse(c, 'reason-needed')
        const outcome = await recordParting(deps.db, { ...actOf(c), subject, into, wish, note: makeNote(reason) })
        if (outcome === 'spent') return refuse(c, 'wish-spent')
        return outcome === 'not-merged' ? refuse(c, 'illegal-state') : c.json(outcome, 201)
      },
    )

function notMerged(c: Context, why: Exclude<Awaited<ReturnType<typeof recordMerge>>, object>) {
  switch (why) {
    case 'spent':
      return refuse(c, 'wish-spent')
    case 'gone':
      return refuse(c, 'not-found')
    case 'merged':
      return refuseBecause(c, 'merged-meanwhile')
    case 'differ':
      return refuseBecause(c, 'subjects-differ')
    default:
      return assertNever(why)
  }
}

/** Records the look, once in each ten-minute slot, because paths tell where and when a person was. */
const look = (c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>): Promise<boolean> => {
  const { incident, officer } = actOf(c)
  return recordLook(db, { incident, officer, item: incident, kind: 'opened', detail: { page: 'subjects' } })
}
