import { readersOf } from '@firsthand/database/command/items'
import type { Context } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'

/**
 * The gate for requests that name items in the body or through another object. Returns `restricted` if this officer may
 * not open one of the items. A missing item is not restricted.
 */
export async function restrictionFor(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  items: readonly string[],
): Promise<'restricted' | undefined> {
  const { officer } = c.get('session')
  for (const item of items) {
    const readers = await readersOf(db, { incident: c.get('incident').id, item })
    if (readers && !readers.includes(officer)) return 'restricted'
  }
  return undefined
}
