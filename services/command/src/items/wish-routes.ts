import { randomBytes } from 'node:crypto'
import { recordLook } from '@firsthand/database/command'
import { askAgain, askCleaning, findCleaned, findItem } from '@firsthand/database/command/items'
import { makeId, parseId, parseRenditionKind } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { reason } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { blurBoxes } from '../evidence/blur-boxes.ts'
import { notWithdrawn } from '../evidence/not-withdrawn.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { recordShowing, restrictedGate } from '../evidence/restricted-gate.ts'
import { sendObject } from '../evidence/send-object.ts'

/** Films are copied in a separate lane of the workers. */
const OF_FILMS = new Set(['proxy', 'proxy-1080', 'filmstrip', 'filmstrip-index'])
const EXTENSIONS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'video/mp4': 'mp4', 'audio/mp4': 'm4a' }

/** Requests to the workers: retry a failed copy, or make a cleaned copy for sharing. */
export const wishRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/:incident/items/:item/renditions/:kind/again',
      may(deps, 'rendition-ask'),
      restrictedGate(deps),
      notWithdrawn(deps),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        const asked = c.req.param('kind')
        const kind = asked === 'transcript' || asked === 'translation' ? asked : parseRenditionKind(asked)
        const found = item && kind && (await findItem(deps.db, { incident, item }))
        if (!item || !kind || !found) return refuse(c, 'not-found')
        const isFilm = found.kind === 'video' && OF_FILMS.has(kind)
        const outcome = await askAgain(deps.db, { incident, item, officer: c.get('session').officer, kind, isFilm })
        if (outcome === 'nothing-failed') return refuse(c, 'illegal-state')
        return c.json({ asked: kind }, 202)
      },
    )
    .post(
      '/:incident/items/:item/cleanings',
      may(deps, 'cleaning-ask'),
      restrictedGate(deps),
      notWithdrawn(deps),
      validated('json', z.object({ boxes: blurBoxes.default([]), reason })),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        if (!item || !(await findItem(deps.db, { incident, item }))) return refuse(c, 'not-found')
        const { boxes, reason } = c.req.valid('json')
        if (reason === undefined) return refuse(c, 'reason-needed')
        const cleaning = makeId('cleaning', randomBytes(16))
        const { officer } = c.get('session')
        const outcome = await askCleaning(deps.db, { incident, item, officer, cleaning, boxes, note: makeNote(reason) })
        if (outcome === 'busy') return refuse(c, 'busy')
        return c.json({ cleaning }, 201)
      },
    )
    .get('/:incident/items/:item/cleanings/:cleaning', may(deps, 'cleaning-read'), restrictedGate(deps), async (c) => {
      const incident = c.get('incident').id
      const item = parseId('item', c.req.param('item'))
      const cleaning = parseId('cleaning', c.req.param('cleaning'))
      const found = item && cleaning && (await findCleaned(deps.db, { incident, item }, cleaning))
      if (!item || !cleaning || !found) return refuse(c, 'not-found')
      const { officer } = c.get('session')
      await recordLook(deps.db, { incident, officer, item, kind: 'downloaded', detail: { object: 'clean', cleaning } })
      await recordShowing(c, deps, { item, kind: 'clean' })
      const fileName = `${item}-cleaned.${EXTENSIONS[found.mediaType] ?? 'bin'}`
      return sendObject(c, deps, { item, object: found, fileName })
    })
