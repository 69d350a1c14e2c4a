import type { SealedObjectRow } from '@firsthand/database/command'
import { findRendition, recordIdentifying } from '@firsthand/database/command/items'
import { err, ok, parseId, type Result } from '@firsthand/domain'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { reasonRequest } from '../door/parts.ts'
import type { ReadRefusal } from '../door/ports/evidence-reader.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { withdrawnGate } from '../evidence/not-withdrawn.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { recordShowing, restrictedGate } from '../evidence/restricted-gate.ts'
import { type ArchiveListing, namesIn, parseListing } from './archive-listing.ts'

/** Size limit of the listing in the worker (`packages/media`, archive-listing). */
const MOST_BYTES = 32 * 1024 * 1024

/**
 * Names in an archive can identify a person. They are shown for a reason, in this answer only, as the item's own name
 * is.
 */
export const listingRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().post(
    '/:incident/items/:item/listing/names',
    may(deps, 'listing-names-open'),
    restrictedGate(deps),
    withdrawnGate(deps),
    validated('json', reasonRequest),
    async (c) => {
      const incident = c.get('incident').id
      const item = parseId('item', c.req.param('item'))
      const found = item && (await findRendition(deps.db, { incident, item }, { kind: 'listing' }))
      if (!item || !found) return refuse(c, 'not-found')
      const { reason } = c.req.valid('json')
      if (reason === undefined) return refuse(c, 'reason-needed')
      const { officer } = c.get('session')
      // The custody entry comes first. If it fails, the request fails and nothing is shown.
      await recordIdentifying(deps.db, { incident, item, officer, note: makeNote(reason), of: 'listing' })
      await recordShowing(c, deps, { item, kind: 'identifying' })
      const listing = await readListing(deps, { item, object: found })
      return listing.ok ? c.json({ names: namesIn(listing.value) }) : refuse(c, listing.error)
    },
  )

/** Decrypts the whole listing in memory. Its content is stored nowhere else. */
export async function readListing(
  { evidence }: Pick<CommandDeps, 'evidence'>,
  { item, object }: { readonly item: string; readonly object: SealedObjectRow },
): Promise<Result<ArchiveListing, ReadRefusal>> {
  const opened = await evidence.open(item, object)
  if (!opened.ok) return err(opened.error)
  const pieces: Buffer[] = []
  for await (const piece of opened.value.range(0, MOST_BYTES)) pieces.push(piece)
  return ok(parseListing(Buffer.concat(pieces).toString('utf8')))
}
