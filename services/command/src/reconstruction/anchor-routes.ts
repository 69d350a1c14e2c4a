import { randomBytes } from 'node:crypto'
import { findItem, readersOf } from '@firsthand/database/command/items'
import {
  findAnchor,
  findNumbered,
  listAnchors,
  recallAnchor,
  recordPlaceAnchor,
  recordTimeAnchor,
} from '@firsthand/database/command/reconstruction'
import { type ItemId, makeId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { reasonRequest } from '../door/parts.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'
import { validated, validatedOrNot } from '../door/validated.ts'
import { notWithdrawn, refuseWithdrawn } from '../evidence/not-withdrawn.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'
import { restrictionFor } from '../evidence/restriction-for.ts'
import { saveLink } from '../pins/save-link.ts'
import { type AnchorRequest, anchorRequest, type LinkRequest, linkRequest } from './anchor-request.ts'
import { impossibleTime } from './pin-bound.ts'
import { pinRoutes } from './pin-routes.ts'

const newId = (kind: 'anchor' | 'claim'): string => makeId(kind, randomBytes(16))

/** Facts that officers pin: set, linked, taken back and listed. Each act leaves a custody entry and its reason. */
export const anchorRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .route('/', pinRoutes(deps))
    .get('/:incident/anchors', may(deps, 'anchors-read'), async (c) => {
      const { id: incident, role } = c.get('incident')
      const { officer } = c.get('session')
      return c.json({ anchors: await listAnchors(deps.db, { incident, officer, withReasons: mayReadReasons(role) }) })
    })
    .post(
      '/:incident/items/:item/anchors',
      may(deps, 'anchor-set'),
      restrictedGate(deps),
      notWithdrawn(deps),
      validatedOrNot('json', anchorRequest),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        const found = item && (await findItem(deps.db, { incident, item }))
        if (!item || !found) return refuse(c, 'not-found')
        const { wish } = c.req.valid('json')
        if (!wish) return refuse(c, 'malformed')
        const bound = { ...found, now: deps.clock(), zone: c.get('incident').zone, language: requestedLanguage(c) }
        const message = wish.about === 'time' ? impossibleTime(wish, bound) : undefined
        if (message !== undefined) return refuseInWords(c, { code: 'malformed', message })
        return setAnchor(c, deps, { item, wish })
      },
    )
    .post(
      '/:incident/items/:item/links',
      may(deps, 'link-set'),
      restrictedGate(deps),
      notWithdrawn(deps),
      validatedOrNot('json', linkRequest),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        if (!item || !(await findItem(deps.db, { incident, item }))) return refuse(c, 'not-found')
        const { wish } = c.req.valid('json')
        if (!wish) return refuse(c, 'malformed')
        return setLink(c, deps, { item, wish })
      },
    )
    .post(
      '/:incident/anchors/:anchor/recall',
      may(deps, 'anchor-recall'),
      validated('json', reasonRequest),
      async (c) => {
        const anchor = parseId('anchor', c.req.param('anchor'))
        if (!anchor) return refuse(c, 'not-found')
        const incident = c.get('incident').id
        const { officer } = c.get('session')
        // An officer who may not open the item cannot judge a colleague's pin of it, but may always take back their
        // own.
        const found = await findAnchor(deps.db, { incident, anchor })
        const restriction = found.officer === officer ? undefined : await restrictionFor(c, deps, found.items)
        if (restriction) return refuse(c, restriction)
        const { reason } = c.req.valid('json')
        if (reason === undefined) return refuse(c, 'reason-needed')
        const outcome = await recallAnchor(deps.db, { incident, anchor, officer, note: makeNote(reason) })
        if (outcome === 'not-found') return refuse(c, 'not-found')
        if (outcome === 'already') return refuse(c, 'illegal-state')
        return c.json({ recalled: anchor }, 201)
      },
    )

async function setAnchor(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  { item, wish }: { readonly item: ItemId; readonly wish: AnchorRequest },
) {
  if (wish.reason === undefined) return refuse(c, 'reason-needed')
  const [anchor, claim] = [newId('anchor'), newId('claim')]
  const base = {
    ...{ incident: c.get('incident').id, item, officer: c.get('session').officer },
    ...{ anchor, claim, source: wish.source, note: makeNote(wish.reason), wish: wish.wish },
  }
  const made =
    wish.about === 'time'
      ? await recordTimeAnchor(db, { ...base, fromMs: wish.fromMs, toMs: wish.toMs })
      : await recordPlaceAnchor(db, { ...base, lat: wish.lat, lon: wish.lon, radiusM: wish.radiusM })
  if (made === 'spent') return refuse(c, 'wish-spent')
  return made ? c.json(made, 201) : refuse(c, 'not-found')
}

async function setLink(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  { item, wish }: { readonly item: ItemId; readonly wish: LinkRequest },
) {
  const incident = c.get('incident').id
  const { officer } = c.get('session')
  const { offsetMs, withinMs, source, reason, shown } = wish
  const found = typeof wish.other === 'number' ? await findNumbered(db, { incident, seq: wish.other }) : wish.other
  const other = parseId('item', found)
  if (other === undefined || !(await findItem(db, { incident, item: other }))) return refuse(c, 'not-found')
  if (other === item) return refuse(c, 'malformed')
  // An officer who may not open the other item cannot have compared the two.
  const readers = await readersOf(db, { incident, item: other })
  if (readers && !readers.includes(officer)) return refuse(c, 'restricted')
  const withdrawn = await refuseWithdrawn(c, { db }, [other])
  if (withdrawn) return withdrawn
  if (reason === undefined) return refuse(c, 'reason-needed')
  return saveLink(c, { db }, { item, other, offsetMs, withinMs, source, reason, shown, wish: wish.wish })
}
