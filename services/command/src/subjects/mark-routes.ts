import { randomBytes } from 'node:crypto'
import { findItem, readersOf } from '@firsthand/database/command/items'
import {
  findMark,
  findSubject,
  listMarks,
  type NewMark,
  recordMark,
  recordMarkRecall,
} from '@firsthand/database/command/subjects'
import { type ItemId, makeId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { reasonRequest } from '../door/parts.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated, validatedOrNot } from '../door/validated.ts'
import { notWithdrawn } from '../evidence/not-withdrawn.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'
import { type MarkRequest, markRequest } from './subject-request.ts'

/** Officers mark a subject in one item, and take marks back. */
export const markRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/items/:item/marks', may(deps, 'marks-read'), restrictedGate(deps), async (c) => {
      const item = parseId('item', c.req.param('item'))
      if (!item || !(await findItem(deps.db, { incident: c.get('incident').id, item }))) return refuse(c, 'not-found')
      return c.json({ marks: await listMarks(deps.db, { ...actOf(c), item }) })
    })
    .post(
      '/:incident/items/:item/marks',
      may(deps, 'mark-make'),
      restrictedGate(deps),
      notWithdrawn(deps),
      validatedOrNot('json', markRequest),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        const found = item && (await findItem(deps.db, { incident, item }))
        if (!item || !found) return refuse(c, 'not-found')
        const { wish } = c.req.valid('json')
        if (!wish) return refuse(c, 'malformed')
        if (found.durationMs !== null && wish.atMs !== null && wish.atMs > found.durationMs + 1000)
          return refuseBecause(c, 'beyond-recording')
        return makeMark(c, deps, { item, wish })
      },
    )
    .post('/:incident/marks/:mark/recall', may(deps, 'mark-recall'), validated('json', reasonRequest), async (c) => {
      const mark = parseId('mark', c.req.param('mark'))
      const found = mark && (await findMark(deps.db, { incident: c.get('incident').id, mark }))
      if (!mark || !found) return refuse(c, 'not-found')
      const readers = await readersOf(deps.db, found)
      if (readers && !readers.includes(c.get('session').officer)) return refuse(c, 'restricted')
      const { reason } = c.req.valid('json')
      if (reason === undefined) return refuse(c, 'reason-needed')
      const { item, subject } = found
      const outcome = await recordMarkRecall(deps.db, { ...actOf(c), mark, item, subject, note: makeNote(reason) })
      return outcome === 'already' ? refuse(c, 'illegal-state') : c.json({ recalled: mark }, 201)
    })

export const actOf = (c: Context<CommandEnv>) => ({
  incident: c.get('incident').id,
  officer: c.get('session').officer,
})

async function makeMark(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  { item, wish }: { readonly item: ItemId; readonly wish: MarkRequest },
) {
  const act = actOf(c)
  const { atMs, box } = wish
  const mark: string = makeId('mark', randomBytes(16))
  const once = { wish: wish.wish }
  const note = wish.note === null ? undefined : makeNote(wish.note)
  const made = (subject: string): NewMark => ({ ...act, mark, subject, item, atMs, box, note })
  if (typeof wish.subject === 'string') {
    if (!(await findSubject(db, { ...act, subject: wish.subject }))) return refuse(c, 'not-found')
    const kept = await recordMark(db, made(wish.subject), once)
    return kept === 'spent' ? refuse(c, 'wish-spent') : c.json(kept, 201)
  }
  const { kind, colour, description } = wish.subject
  const subject: string = makeId('subject', randomBytes(16))
  const first = { ...act, subject, kind, colour, description: makeNote(description) }
  const kept = await recordMark(db, made(subject), { ...once, made: first })
  return kept === 'spent' ? refuse(c, 'wish-spent') : c.json(kept, 201)
}
