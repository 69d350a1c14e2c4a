import { hasFreshReason, recordDownload, recordLook } from '@firsthand/database/command'
import { findAsReceived } from '@firsthand/database/command/items'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { reasonRequest } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { recordShowing, restrictedGate } from '../evidence/restricted-gate.ts'
import { sendObject } from '../evidence/send-object.ts'
import { downloadId, noteOfDownload } from './download-id.ts'

/** Routes for the original bytes of a file: requested with a reason, sent as an opaque download. */
export const asReceivedRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/:incident/items/:item/as-received',
      may(deps, 'received-ask'),
      restrictedGate(deps),
      validated('json', reasonRequest),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        const found = item && (await findAsReceived(deps.db, { incident, item }))
        if (!item || !found) return refuse(c, 'not-found')
        const { reason } = c.req.valid('json')
        if (reason === undefined) return refuse(c, 'reason-needed')
        const opened = await deps.evidence.open(item, found)
        if (!opened.ok) return refuse(c, opened.error)
        const { officer } = c.get('session')
        const note = makeNote(reason)
        const detail = { object: 'as-received' }
        await recordDownload(deps.db, { incident, officer, item, kind: 'downloaded', detail }, note)
        deps.log.event('look.opened', { officer, item, kind: 'downloaded' })
        return c.json({ download: downloadId(note.id, c.get('token')), bytes: opened.value.plainLength }, 201)
      },
    )
    .get(
      '/:incident/items/:item/as-received/:download',
      may(deps, 'received-read'),
      restrictedGate(deps),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        const note = noteOfDownload(c.req.param('download'), c.get('token'))
        const { officer } = c.get('session')
        if (!item || !note) return refuse(c, 'not-found')
        const found = await findAsReceived(deps.db, { incident, item })
        if (!found || !(await hasFreshReason(deps.db, { note, incident, officer, item }))) return refuse(c, 'not-found')
        // The custody entry for the first ten minutes was made when the reason was given. If a range is requested
        // later, it gets an entry of its own, once every ten minutes.
        await recordLook(deps.db, { incident, officer, item, kind: 'downloaded', detail: { object: 'as-received' } })
        await recordShowing(c, deps, { item, kind: 'as-received' })
        return sendObject(c, deps, { item, object: found, fileName: `${item}.bin` })
      },
    )
