import { useView } from '@firsthand/database/command'
import type { MapScope } from '@firsthand/database/command/map'
import type { Context } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { narrowed } from '../selection/filter.ts'
import type { MapAsked } from './map-query.ts'

/**
 * The view's id and the scope of the query. Undefined if the view has ended, or if the query asks for more than the
 * view covers.
 */
export async function scopeOf(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  asked: MapAsked,
): Promise<{ readonly view: string; readonly scope: MapScope } | undefined> {
  const view = await useView(db, viewKeyOf(c), asked.view)
  const filter = view && narrowed(view.filter, asked.filter)
  if (!view || !filter) return undefined
  const { from, to } = asked
  const time = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  return {
    view: view.id,
    scope: { incident: c.get('incident').id, officer: c.get('session').officer, filter, ...time },
  }
}
