import type { IncidentFacts, Kept } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { dayOf, parseKeepTime } from '../cli/keep-time.ts'
import { requiredText } from '../cli/options.ts'
import { incidentDocument } from '../incidents/incident-document.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { withDoor } from '../stack/with-door.ts'

export const incidentKeep: Command = {
  name: 'incident keep',
  summary: 'keep an incident for longer: its evidence stays locked until then',
  help: `firsthand incident keep INCIDENT --until DAY|TIME

Until then the locks of its evidence are lengthened every day.
It is only ever lengthened: a day that is nearer than what was said is refused.
An incident that is closed can be kept for longer too.

  --until 2028-12-31     to the end of that day (UTC), or a time from now: 90d, 18m, 2y

Example:  firsthand incident keep north-station --until 2030-12-31`,
  options: { until: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ args, given, stack }) {
    const until = parseKeepTime(requiredText(given, 'until'), 'until', Date.now())
    return withDoor(stack(), async (door) => {
      const incident = await namedIncident(door, args[0])
      const kept = await door.keepIncident(incident.id, until)
      if (kept !== 'set' && kept !== 'same') throw notKept(kept, incident)
      const now = { ...incident, keepUntil: until }
      return { document: incidentDocument(now), text: `${incident.slug} is kept until ${dayOf(until)}.` }
    })
  },
}

function notKept(why: Exclude<Kept, 'set' | 'same'>, incident: IncidentFacts): CliError {
  if (why === 'shorter')
    return new CliError(
      'keep-shorter',
      `${incident.slug} is kept until ${dayOf(incident.keepUntil)}, and never for less: choose a later day`,
    )
  if (why === 'too-far') return new CliError('usage', '--until may be 100 years ahead at most')
  return new CliError('incident-not-found', `There is no incident ${incident.slug} that is kept`)
}
