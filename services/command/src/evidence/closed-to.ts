import { readersOf } from '@firsthand/database/command/items'
import type { Context } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'

/**
 * For what names its items in its words or by way of something else than an address of theirs: `restricted` where this
 * officer may not open one of them. What is not there is closed to nobody.
 */
export async function closedTo(
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
