import { join } from 'node:path'
import type { IncidentFacts, OpsDoor } from '@firsthand/database/ops'
import { openIncident } from '@firsthand/ops'
import type { Keyring } from '@firsthand/sealing'
import { ensureAccount } from './accounts.ts'
import { readIfThere, writePrivateFile } from './private-file.ts'
import type { FirstRunFacts } from './run-record.ts'

export type FirstRunDeps = {
  readonly door: OpsDoor
  readonly keyring: Keyring
  readonly data: string
  readonly officersKey: string
}

export const drillSlug = 'drill'

/** Makes what every start needs: a first officer, an account for the `firsthand` command, and an incident. */
export async function ensureFirstRun(deps: FirstRunDeps): Promise<FirstRunFacts> {
  const incident = await ensureIncident(deps)
  const [officer, cli] = [await ensureAccount('officer', deps), await ensureAccount('cli', deps)]
  // Memberships are added only once, and only for the drill. Afterwards people decide about memberships, and a restart
  // does not add any again.
  const marker = join(deps.data, 'accounts', 'first-run')
  if (incident.slug === drillSlug && readIfThere(marker) === undefined) {
    for (const { id } of [officer, cli]) {
      await deps.door.addMembership({ incident: incident.id, officer: id, role: 'commander' })
    }
    await deps.door.setOpens(officer.id, true)
    writePrivateFile(marker, `${incident.id}\n`)
  }
  return { officer: officer.account, cli: cli.account, incident: { id: incident.id, slug: incident.slug } }
}

// Opens the first drill if there is no incident at all. If there is one, it is used, whoever opened it.
async function ensureIncident({ door, keyring }: FirstRunDeps): Promise<IncidentFacts> {
  const incidents = await door.listIncidents()
  const known = incidents.find(({ slug }) => slug === drillSlug) ?? incidents[0]
  if (known !== undefined) return known
  const wish = { slug: drillSlug, title: 'First drill', state: 'drill' } as const
  const opened = await openIncident({ door, keyring }, wish)
  if (opened.ok) return opened.value
  // Another start on the same database has opened it first.
  const others = await door.findIncident(drillSlug)
  if (others === undefined) throw new Error('the first drill cannot be opened')
  return others
}
