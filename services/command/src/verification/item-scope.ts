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

/** An item of this incident, before a word of the request is read: else a refusal would tell that it is somewhere. */
export const itemHere = ({ db }: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const item = parseId('item', c.req.param('item'))
    return item && (await findItem(db, { incident: c.get('incident').id, item })) ? next() : refuse(c, 'not-found')
  })

/** Whose act on which item; `itemHere` stands before it. */
export function scopeOf(c: Context<CommandEnv>): Scope {
  const item = parseId('item', c.req.param('item'))
  if (!item) throw new Error('an item route without its item')
  return { incident: c.get('incident').id, item, officer: c.get('session').officer }
}
