import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { textOf } from '../cli/options.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { findAccount } from '../officers/find-account.ts'
import { withDoor } from '../stack/with-door.ts'

export const membershipTake: Command = {
  name: 'membership take',
  summary: 'take an officer’s role in an incident',
  help: `firsthand membership take NAME [--incident INCIDENT]

The officer sees nothing of the incident any more: what is open of it stops within 5
seconds, and what he held there is free. The account and its other roles stay.
Giving a role is firsthand officer add. It is written to the incident's custody.

  --incident INCIDENT   slug or id (default: the only open one)`,
  options: { incident: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ args, given, stack }) {
    return withDoor(stack(), async (door) => {
      const incident = await namedIncident(door, textOf(given, 'incident'))
      const { id, name } = await findAccount(door, args[0])
      const taken = await door.takeMembership({ incident: incident.id, member: id })
      if (taken !== 'taken') throw new CliError('officer-not-found', `${name} has no role in ${incident.slug}`)
      const document = { id, name, incident: { id: incident.id, slug: incident.slug }, changed: true }
      return { document, text: `${name} has no role in ${incident.slug} any more.` }
    })
  },
}
