import { randomBytes } from 'node:crypto'
import { findItem, findRendition } from '@firsthand/database/command/items'
import { findByOneOfficer } from '@firsthand/database/command/reconstruction'
import { recordStill, recordStillDigest } from '@firsthand/database/command/wall'
import { type ItemId, makeId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'
import { validatedOrNot } from '../door/validated.ts'
import { readItemTime } from '../evidence/item-time.ts'
import { notWithdrawn } from '../evidence/not-withdrawn.ts'
import { recordShowing, restrictedGate } from '../evidence/restricted-gate.ts'
import { type StillRequest, stillDigest, stillRequest } from './still-request.ts'

/**
 * Stills of a copy. The custody entry is made first, so that the print can name it; the digest of the picture follows.
 */
export const stillRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/:incident/items/:item/stills',
      may(deps, 'still-take'),
      restrictedGate(deps),
      notWithdrawn(deps),
      validatedOrNot('json', stillRequest),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        const found = item && (await findItem(deps.db, { incident, item }))
        if (!item || !found || found.hidden !== null) return refuse(c, 'not-found')
        const { wish } = c.req.valid('json')
        if (!wish) return refuse(c, 'malformed')
        return takeStill(c, deps, { item, wish })
      },
    )
    .post(
      '/:incident/stills/:still/digest',
      may(deps, 'still-made'),
      validatedOrNot('json', stillDigest),
      async (c) => {
        const still = parseId('still', c.req.param('still'))
        if (!still) return refuse(c, 'not-found')
        const { wish: made } = c.req.valid('json')
        if (!made) return refuse(c, 'malformed')
        const scope = { incident: c.get('incident').id, officer: c.get('session').officer }
        const outcome = await recordStillDigest(deps.db, { ...scope, still, ...made })
        if (outcome === 'not-found') return refuse(c, 'not-found')
        return outcome === 'already' ? refuse(c, 'illegal-state') : c.json({ still }, 201)
      },
    )

async function takeStill(
  c: Context<CommandEnv>,
  deps: CommandDeps,
  { item, wish }: { readonly item: ItemId; readonly wish: StillRequest },
) {
  const { id: incident, role, zone } = c.get('incident')
  const { officer, officerName } = c.get('session')
  const copy = await findRendition(deps.db, { incident, item }, { kind: wish.rendition })
  const found = await findItem(deps.db, { incident, item })
  if (!copy || !found) return refuse(c, 'not-found')
  if (found.placement === null) return refuseBecause(c, 'still-not-placed')
  const { earliest, estimate, latest, status, grade, revision } = found.placement
  const atMs = (estimate ?? latest) + wish.intoMs
  await recordShowing(c, deps, { item, kind: 'still' })
  const kept = await recordStill(deps.db, {
    ...{ incident, item, officer, atMs, intoMs: wish.intoMs, still: makeId('still', randomBytes(16)) },
    ...{ rendition: wish.rendition, recipe: copy.recipe, wish: wish.wish },
  })
  // Refused: the idempotency key was used for another still, or the item's time has changed since the first request. In
  // the second case the custody entry and the picture would show different times.
  if (kept === 'spent') return refuse(c, 'wish-spent')
  const { still, ...entry } = kept
  const time = await readItemTime(deps.db, {
    ...{ incident, item, officer, withReasons: mayReadReasons(role), zone, placement: found.placement },
    // The sentence is printed beside the console's own words, so it must be in the console's language.
    language: requestedLanguage(c),
  })
  const byOne = await findByOneOfficer(deps.db, { incident, item })
  return c.json(
    {
      ...{ still, entry, byOne, atMs, intoMs: wish.intoMs, officer: officerName, seq: found.seq, sha256: found.sha256 },
      placement: { earliest, estimate, latest, status, grade, revision },
      summary: time.why?.summary ?? null,
      sentences: (time.why?.sentences ?? []).slice(0, 4).map(({ text }) => text),
      conflicts: (time.why?.conflicts ?? []).length,
    },
    201,
  )
}
