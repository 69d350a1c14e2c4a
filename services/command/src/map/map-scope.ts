import { type MapScope, useView } from '@firsthand/database/command'
import type { Context } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { narrowed } from '../timeline/filter.ts'
import { viewKeyOf } from '../timeline/timeline-routes.ts'
import { type Given, parseMapQuery } from './map-query.ts'

/** `bad`: the question could not be read. Undefined: its view ended, or is narrower than what was asked. */
export async function scopeOf(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  given: Given,
): Promise<{ readonly view: string; readonly scope: MapScope } | 'bad' | undefined> {
  const asked = parseMapQuery(given)
  if (!asked) return 'bad'
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
