import type { Context } from 'hono'
import type { CommandEnv } from './command-env.ts'

/** Identifies the view by incident and officer. */
export const viewKeyOf = (c: Context<CommandEnv>) => ({
  incident: c.get('incident').id,
  officer: c.get('session').officer,
  session: c.get('session').session,
})
