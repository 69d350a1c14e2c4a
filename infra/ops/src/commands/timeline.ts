import type { IncidentFacts } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { textOf } from '../cli/options.ts'
import { instant, size, table } from '../cli/table.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { createOfficerDoor, type OfficerDoor } from '../officers-door/officer-session.ts'
import { textOf as field, fieldsOf, listOf } from '../officers-door/outside-fields.ts'
import { readTimeline, type TimelineEntry } from '../officers-door/read-timeline.ts'
import type { Stack } from '../stack/stack.ts'
import { withDoor } from '../stack/with-door.ts'

export const timeline: Command = {
  name: 'timeline',
  summary: "an incident's items in the order of time, with claims and reasons",
  help: `firsthand timeline [--incident INCIDENT]

Every item of the incident in the order of time: what it is, when it was taken
at the earliest, most likely and at the latest, where, and why (--json).
Names of files are told by the item's page alone, after a reason.

Reads evidence, so it signs in to command as an officer and every look is in
custody. Under npm start it has an officer of its own; elsewhere it needs
FIRSTHAND_OFFICER, FIRSTHAND_PASSWORD and FIRSTHAND_TOTP_SECRET. The session is
kept beside run.json and used again until it ends.

  --incident INCIDENT   slug or id (default: the only open one)`,
  options: { incident: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const stack = context.stack()
    const account = stack.account()
    const wanted = textOf(context.given, 'incident')
    const { data } = stack
    const door = createOfficerDoor({ ...context, base: stack.commandUrl(), account, data })
    const incident = stack.isOwnAccount
      ? await ownIncident(stack, account.name, wanted)
      : await officersIncident(door, wanted)
    const rows = await readTimeline({ door, incident: incident.id })
    return { document: { incident, rows }, text: told(rows) }
  },
}

type Named = Pick<IncidentFacts, 'id' | 'slug'>

/** The command's own officer is a member of whatever it is asked about; custody tells of that too. */
async function ownIncident(stack: Stack, name: string, wanted: string | undefined): Promise<Named> {
  return withDoor(stack.databaseUrl(), async (door) => {
    const { id, slug } = await namedIncident(door, wanted)
    const officer = await door.findOfficer(name)
    if (!officer) throw new CliError('officer-not-found', "The command's own officer is gone; start the stack again")
    if (!(await door.isMember(id, officer.id)))
      await door.addMembership({ incident: id, officer: officer.id, role: 'analyst' })
    return { id, slug }
  })
}

/** Without the database: among the incidents of which this officer is a member. */
async function officersIncident(door: OfficerDoor, wanted: string | undefined): Promise<Named> {
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
    `Several incidents are open (${matching.map(({ slug }) => slug).join(', ')}): say which with --incident`,
  )
}

function told(rows: readonly TimelineEntry[]): string {
  if (rows.length === 0) return 'Nothing has been received yet.'
  return table([
    ['ESTIMATE', 'EARLIEST', 'LATEST', 'STATUS', 'KIND', 'SIZE', 'STATE', 'ITEM', 'SENT'],
    ...rows.map((row) => [
      instant(row.estimate),
      instant(row.earliest),
      instant(row.latest),
      row.status,
      row.kind,
      size(row.bytes),
      row.state,
      row.item,
      row.foldedInto === null ? String(row.sent) : `in ${row.foldedInto}`,
    ]),
  ])
}
