import { randomBytes } from 'node:crypto'
import type { OpsDoor } from '@firsthand/database/ops'
import { makeId } from '@firsthand/domain'
import { freshAccounts, linkOf } from './fresh-account.ts'
import { notMade } from './not-made.ts'

interface Enlisting {
  readonly door: Pick<OpsDoor, 'enlist' | 'findOfficer' | 'officersKey'>
  readonly officersKey: string
}

/**
 * Returns a link for a new officer. Undefined if the officer exists already: `firsthand officer reset` makes links for
 * those.
 */
export async function enlistByLink(
  deps: Enlisting,
  { name, consoleUrl }: { readonly name: string; readonly consoleUrl: URL },
): Promise<string | undefined> {
  if (await deps.door.findOfficer(name)) return undefined
  const fresh = await (await freshAccounts(deps))()
  if (!fresh.ok) throw notMade(fresh.error)
  const { capability, ...account } = fresh.value
  const officer = { id: makeId('officer', randomBytes(16)), name, ...account }
  const made = await deps.door.enlist({ officer, membership: undefined, opens: false, until: undefined })
  if (!made.ok) throw notMade('name-taken')
  return linkOf(consoleUrl, capability)
}
