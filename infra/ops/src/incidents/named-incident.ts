import type { IncidentFacts, OpsDoor } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import { plainText } from '../cli/plain-text.ts'

const OPEN = new Set(['drill', 'active', 'closing'])

/**
 * The incident with this slug or id. Without a name, the only open one. `how`: where the command takes the name. @throws
 * CliError `incident-not-found`, `usage`
 */
export async function namedIncident(
  door: Pick<OpsDoor, 'findIncident' | 'listIncidents'>,
  name: string | undefined,
  how = '--incident SLUG',
): Promise<IncidentFacts> {
  if (name !== undefined) {
    const found = await door.findIncident(name)
    if (found) return found
    throw new CliError(
      'incident-not-found',
      `There is no incident called ${plainText(name)}. See: firsthand incident list`,
    )
  }
  const open = await openIncidents(door)
  if (open.length === 1 && open[0]) return open[0]
  if (open.length === 0) throw new CliError('incident-not-found', 'No incident is open. See: firsthand incident list')
  const slugs = open.map((incident) => incident.slug).join(', ')
  throw new CliError('usage', `Several incidents are open (${slugs}): say which: ${how}`)
}

const openIncidents = async (door: Pick<OpsDoor, 'listIncidents'>): Promise<readonly IncidentFacts[]> =>
  (await door.listIncidents()).filter((incident) => OPEN.has(incident.state))

/** The only open incident. Undefined if none is open, or several are. */
export async function onlyOpenIncident(door: Pick<OpsDoor, 'listIncidents'>): Promise<IncidentFacts | undefined> {
  const open = await openIncidents(door)
  return open.length === 1 ? open[0] : undefined
}
