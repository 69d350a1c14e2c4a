import { randomBytes } from 'node:crypto'
import type { IncidentFacts, OpsDoor } from '@firsthand/database/ops'
import { base32 } from '@firsthand/domain'
import type { Keyring } from '@firsthand/sealing'
import { openIncident } from './open-incident.ts'

/**
 * The self-test's incident. It always accepts, has a slug that nobody can guess, is in no list, and locks nothing. An
 * existing one is reused as long as its key exists.
 */
export async function ensureCheckIncident(deps: {
  readonly door: Pick<OpsDoor, 'openIncident' | 'findCheckIncident'>
  readonly keyring: Keyring
}): Promise<IncidentFacts> {
  const known = await deps.door.findCheckIncident()
  const keys: readonly string[] = known ? await deps.keyring.list() : []
  if (known && keys.includes(known.keyId)) return known
  const opened = await openIncident(deps, {
    kind: 'check',
    slug: `check-${base32(randomBytes(20))}`,
    title: 'Self-test',
    state: 'active',
    lockMode: 'NONE',
    zone: 'UTC',
  })
  if (!opened.ok) throw new Error('a random slug was taken')
  return opened.value
}
