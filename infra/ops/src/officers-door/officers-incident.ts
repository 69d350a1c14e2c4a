import type { IncidentFacts } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import type { CommandContext } from '../cli/command.ts'
import { textOf } from '../cli/options.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import type { Stack } from '../stack/stack.ts'
import { withDoor } from '../stack/with-door.ts'
import { createOfficerDoor, type OfficerDoor } from './officer-session.ts'
import { textOf as field, fieldsOf, listOf } from './outside-fields.ts'

export type NamedIncident = Pick<IncidentFacts, 'id' | 'slug'>

/** Help for every command that reads evidence. */
export const OFFICER_HELP = `Reads evidence, so it signs in to command as an officer and every look is in
custody. Under npm start it has an officer of its own; elsewhere it needs
FIRSTHAND_OFFICER, FIRSTHAND_PASSWORD and FIRSTHAND_TOTP_SECRET. The session is
kept beside run.json and used again until it ends.`

/** Opens a session, and finds the incident that `--incident` names by slug or id, or the only open one. */
export async function openOfficersIncident(
  context: CommandContext,
): Promise<{ readonly door: OfficerDoor; readonly incident: NamedIncident }> {
  const stack = context.stack()
  const account = stack.account()
  const wanted = textOf(context.given, 'incident')
  const door = createOfficerDoor({ ...context, base: stack.commandUrl(), account, data: stack.data })
  const incident = stack.isOwnAccount
    ? await ownIncident(stack, account.name, wanted)
    : await officersIncident(door, wanted)
  return { door, incident }
}

/** Makes the command's own officer a member of the incident. Custody records that. */
async function ownIncident(stack: Stack, name: string, wanted: string | undefined): Promise<NamedIncident> {
  return withDoor(stack, async (door) => {
    const { id, slug } = await namedIncident(door, wanted)
    const officer = await door.findOfficer(name)
    if (!officer) throw new CliError('officer-not-found', "The command's own officer is gone; start the stack again")
    if (!(await door.isMember(id, officer.id)))
      await door.addMembership({ incident: id, officer: officer.id, role: 'analyst' })
    return { id, slug }
  })
}

/** Finds the incident without the database: only incidents of which this officer is a member are visible. */
async function officersIncident(door: OfficerDoor, wanted: string | undefined): Promise<NamedIncident> {
  const answer = fieldsOf(await door.call({ method: 'GET', path: '/api/incidents' }))
  const known = listOf(answer, 'incidents')
    .map(fieldsOf)
    .map((one) => ({ id: field(one, 'id') ?? '', slug: field(one, 'slug') ?? '', state: field(one, 'state') }))
  const matching =
    wanted === undefined
      ? known.filter(({ state }) => state !== 'closed' && state !== 'dormant')
      : known.filter(({ id, slug }) => id === wanted || slug === wanted)
  if (matching.length === 1 && matching[0]) return { id: matching[0].id, slug: matching[0].slug }
  if (matching.length === 0) throw new CliError('incident-not-found', 'This officer is a member of no such incident')
  throw new CliError(
    'usage',
    `Several incidents are open (${matching.map(({ slug }) => slug).join(', ')}): say which: --incident SLUG`,
  )
}
