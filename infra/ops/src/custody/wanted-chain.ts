import type { OpsDoor } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import { namedIncident } from '../incidents/named-incident.ts'

/** The chain of entries that belong to no incident. */
export const PLATFORM_CHAIN = 'platform'

interface Wish {
  readonly incident: string | undefined
  readonly platform: boolean
}

/** The chain that `--incident` names. Undefined if none was named. @throws CliError `usage`, `incident-not-found` */
export async function wantedChain(
  door: Pick<OpsDoor, 'findIncident' | 'listIncidents'>,
  { incident, platform }: Wish,
): Promise<string | undefined> {
  if (incident !== undefined && platform) throw new CliError('usage', 'Say --incident or --platform, not both')
  if (platform) return PLATFORM_CHAIN
  return incident === undefined ? undefined : (await namedIncident(door, incident)).id
}
