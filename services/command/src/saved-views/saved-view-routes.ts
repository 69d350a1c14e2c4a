import { randomBytes } from 'node:crypto'
import {
  changeSavedView,
  hideSavedView,
  listSavedViews,
  recordSavedView,
  recordSavedViewOpened,
} from '@firsthand/database/command/saved-views'
import { makeId, parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { savedName, savedView } from './saved-view-request.ts'

/** Saved screens, for oneself or shared. Only the owner renames or deletes one. */
export const savedViewRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/saved-views', may(deps, 'saved-views-read'), async (c) => {
      const views = await listSavedViews(deps.db, { incident: c.get('incident').id, officer: c.get('session').officer })
      return c.json({ views })
    })
    .post('/:incident/saved-views', may(deps, 'saved-view-add'), validated('json', savedView), async (c) => {
      const { name, ...wish } = c.req.valid('json')
      const view = makeId('savedView', randomBytes(16))
      const key = { incident: c.get('incident').id, officer: c.get('session').officer, view }
      await recordSavedView(deps.db, { ...key, ...wish, name: makeNote(name) })
      return c.json({ view }, 201)
    })
    .post('/:incident/saved-views/:saved', may(deps, 'saved-view-change'), validated('json', savedName), async (c) => {
      const view = parseId('savedView', c.req.param('saved'))
      const { name, sharing } = c.req.valid('json')
      const key = { incident: c.get('incident').id, officer: c.get('session').officer }
      const isDone = view && (await changeSavedView(deps.db, { ...key, view, sharing, name: makeNote(name) }))
      return isDone ? c.json({ view }) : refuse(c, 'not-found')
    })
    .post('/:incident/saved-views/:saved/removal', may(deps, 'saved-view-remove'), async (c) => {
      const view = parseId('savedView', c.req.param('saved'))
      const key = { incident: c.get('incident').id, officer: c.get('session').officer }
      return view && (await hideSavedView(deps.db, { ...key, view })) ? c.json({ view }) : refuse(c, 'not-found')
    })
    .post('/:incident/saved-views/:saved/opening', may(deps, 'saved-view-open'), async (c) => {
      const view = parseId('savedView', c.req.param('saved'))
      const key = { incident: c.get('incident').id, officer: c.get('session').officer }
      return view && (await recordSavedViewOpened(deps.db, { ...key, view }))
        ? c.json({ view })
        : refuse(c, 'not-found')
    })
