import { listReaders, readRestriction, recordRestriction } from '@firsthand/database/command/items'
import { type ItemId, parseId, type Role } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayUse, rolesOf } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { id, orUndefined, reason } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validatedOrNot } from '../door/validated.ts'
import { makeNote } from '../evidence/reason-note.ts'

const restrictionRequest = z.object({
  restricted: z.boolean(),
  officers: z
    .array(orUndefined(id('officer')))
    .max(2)
    .readonly()
    .default([]),
  reason,
})

/**
 * Restriction of an item: who may open it, who did, and how a restriction is set and lifted. The answers reveal nothing
 * of the item itself.
 */
export const restrictionRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/officers', may(deps, 'officers-read'), async (c) =>
      c.json({ officers: await listReaders(deps.db, c.get('incident').id, rolesOf('item-open')) }),
    )
    .get('/:incident/items/:item/restriction', may(deps, 'restriction-read'), async (c) => {
      const item = parseId('item', c.req.param('item'))
      const found = item && (await readRestriction(deps.db, { incident: c.get('incident').id, item }))
      if (!found) return refuse(c, 'not-found')
      return c.json({ ...found, mayChange: mayChange(found, c.get('session').officer, c.get('incident').role) })
    })
    .post(
      '/:incident/items/:item/restriction',
      may(deps, 'restriction-set'),
      validatedOrNot('json', restrictionRequest),
      async (c) => {
        const incident = c.get('incident')
        const item = parseId('item', c.req.param('item'))
        const found = item && (await readRestriction(deps.db, { incident: incident.id, item }))
        if (!item || !found) return refuse(c, 'not-found')
        const { wish } = c.req.valid('json')
        if (!wish) return refuse(c, 'malformed')
        return restrict(c, deps, { item, found, wish })
      },
    )

async function restrict(
  c: Context<CommandEnv>,
  deps: CommandDeps,
  {
    item,
    found,
    wish,
  }: { readonly item: ItemId; readonly found: Found; readonly wish: z.output<typeof restrictionRequest> },
) {
  const { restricted, officers, reason } = wish
  const { id: incident, role } = c.get('incident')
  const { officer } = c.get('session')
  if (reason === undefined) return refuse(c, 'reason-needed')
  // An officer who may not open the item may not hand it to another reader.
  if (!mayChange(found, officer, role)) return refuse(c, 'restricted')
  const readers = restricted ? await namedReaders(deps, incident, officers) : []
  if (!readers) return refuse(c, 'malformed')
  const items = await recordRestriction(deps.db, {
    incident,
    item,
    officer,
    restricted,
    readers,
    note: makeNote(reason),
    isCommander: role === 'commander',
  })
  return c.json({ restricted, items }, 201)
}

type Found = NonNullable<Awaited<ReturnType<typeof readRestriction>>>

/**
 * Whether this officer may change a restriction. Its two readers may, and also a commander, so that an item can be
 * opened when its readers are off duty.
 */
const mayChange = ({ restricted, readers }: Found, officer: string, role: Role): boolean => {
  if (!mayUse(role, 'restriction-set')) return false
  return !restricted || role === 'commander' || readers.some(({ id }) => id === officer)
}

/** Parses two different members who may open items. Returns undefined if there are not exactly two. */
async function namedReaders(
  { db }: Pick<CommandDeps, 'db'>,
  incident: string,
  officers: readonly (string | undefined)[],
): Promise<readonly string[] | undefined> {
  const known = await listReaders(db, incident, rolesOf('item-open'))
  const readers = known.map(({ id }) => id).filter((id) => officers.includes(id))
  return readers.length === 2 ? readers : undefined
}
