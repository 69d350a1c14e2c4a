import { findItem } from '@firsthand/database/command/items'
import { type ItemId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'

export interface Scope {
  readonly incident: string
  readonly item: ItemId
  readonly officer: string
}

/**
 * Checks that the item belongs to this incident before the request is parsed. Otherwise a parse error would reveal that
 * the item exists elsewhere.
 */
export const requireItemHere = ({ db }: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const item = parseId('item', c.req.param('item'))
    return item && (await findItem(db, { incident: c.get('incident').id, item })) ? next() : refuse(c, 'not-found')
  })

/** The officer and the item of a request. Requires that `requireItemHere` has run. */
export function scopeOf(c: Context<CommandEnv>): Scope {
  const item = parseId('item', c.req.param('item'))
  if (!item) throw new Error('an item route without its item')
  return { incident: c.get('incident').id, item, officer: c.get('session').officer }
}
