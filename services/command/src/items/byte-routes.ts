import { type Database, type ItemScope, recordLook, type SealedObjectRow, useView } from '@firsthand/database/command'
import { findItemStill, type StillRow } from '@firsthand/database/command/arrivals'
import { findRendition, isCleared, readersOf } from '@firsthand/database/command/items'
import { parseId, parseRenditionKind, type RenditionKind } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { orUndefined, underView } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { withdrawnGate } from '../evidence/not-withdrawn.ts'
import { recordShowing, restrictedGate } from '../evidence/restricted-gate.ts'
import { recordShown, sendObject } from '../evidence/send-object.ts'
import { withoutNames } from './archive-listing.ts'
import { readListing } from './listing-routes.ts'
import { lookOf } from './rendition-look.ts'

/** A page number from 1, or 0 if there is only one rendition of the kind. */
const pageNumber = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)

/** Pictures and players. Their media types are a fixed set, because our own workers make the files. */
export const byteRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/items/:item/thumb',
      may(deps, 'thumb-read'),
      withdrawnGate(deps),
      validated('query', z.object(underView)),
      async (c) => {
        const item = parseId('item', c.req.param('item'))
        const { view } = c.req.valid('query')
        if (!item) return refuse(c, 'not-found')
        const scope = { incident: c.get('incident').id, item }
        const found = await findRendition(deps.db, scope, { kind: 'thumb' })
        // A restricted item has no thumb in any list, not even for its readers.
        if (!found || (await readersOf(deps.db, scope))) return refuse(c, 'not-found')
        // Thumbs need an open view of the incident.
        if (!view || !(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
        if (!(await isCleared(deps.db, scope))) await recordShown(c, deps, { item, rendition: 'thumb' })
        return sendObject(c, deps, { item, object: found })
      },
    )
    .get(
      '/:incident/items/:item/renditions/:kind',
      may(deps, 'rendition-read'),
      restrictedGate(deps),
      withdrawnGate(deps),
      validated('query', z.object({ number: orUndefined(pageNumber) })),
      async (c) => {
        const item = parseId('item', c.req.param('item'))
        const kind = parseRenditionKind(c.req.param('kind'))
        const incident = c.get('incident').id
        const { number = 0 } = c.req.valid('query')
        const isOpen = kind !== undefined && !KEPT_APART.has(kind)
        const found = item && isOpen && (await findPicture(deps.db, { incident, item }, { kind, number }))
        if (!item || !kind || !found) return refuse(c, 'not-found')
        const { officer } = c.get('session')
        // A cleared picture appears with its page, without a press of Show, so it is no separate look.
        const own = lookOf(kind)
        const look = own === 'shown' && (await isCleared(deps.db, { incident, item })) ? 'opened' : own
        const detail = { rendition: kind, recipe: found.recipe }
        const isNew = await recordLook(deps.db, { incident, officer, item, kind: look, detail })
        if (isNew) deps.log.event('look.opened', { officer, item, kind: look })
        await recordShowing(c, deps, { item, kind })
        if (kind === 'listing') return sendListing(c, deps, { item: found.keyOf, object: found })
        return sendObject(c, deps, { item: found.keyOf, object: found })
      },
    )

/**
 * Kinds that this route does not serve. Thumbs need an open view. A cleaned copy for sharing has a route of its own,
 * which needs the id of the request for it (`wish-routes.ts`).
 */
const KEPT_APART: ReadonlySet<RenditionKind> = new Set(['thumb', 'clean'])

/** An item that is part of a larger file shows that file's still, which is sealed to the larger file's key. */
async function findPicture(
  db: Database,
  scope: ItemScope,
  picture: { readonly kind: RenditionKind; readonly number: number },
): Promise<StillRow | undefined> {
  if (picture.kind === 'phone-preview') return findItemStill(db, scope)
  const found = await findRendition(db, scope, picture)
  return found && { ...found, keyOf: scope.item }
}

/** Sends the listing without names; names need a reason (`listing-routes.ts`). */
async function sendListing(
  c: Context<CommandEnv>,
  deps: Pick<CommandDeps, 'evidence'>,
  sent: { readonly item: string; readonly object: SealedObjectRow },
) {
  const listing = await readListing(deps, sent)
  return listing.ok ? c.json(withoutNames(listing.value)) : refuse(c, listing.error)
}
