import type { IncidentFacts } from '@firsthand/database/ops'
import type { Command } from '../cli/command.ts'
import { dayOf } from '../cli/keep-time.ts'
import { instant, table } from '../cli/table.ts'
import { accepts, incidentDocument } from '../incidents/incident-document.ts'
import { withDoor } from '../stack/with-door.ts'

export const incidentList: Command = {
  name: 'incident list',
  summary: 'all incidents, what is open and real first',
  help: `firsthand incident list

All incidents: what is open first, real before drills, then the newest;
whether witnesses can send to them now, and until when each is kept.`,
  options: {},
  positionals: { min: 0, max: 0 },
  async run({ stack }) {
    const incidents = await withDoor(stack(), (door) => door.listIncidents())
    const text =
      incidents.length === 0
        ? 'There is no incident. Open one: firsthand incident open --help'
        : table([['SLUG', 'STATE', 'ACCEPTS', 'OPENED', 'KEPT UNTIL', 'TITLE', 'ID'], ...incidents.map(row)])
    return { document: { incidents: incidents.map(incidentDocument) }, text }
  },
}

const row = (incident: IncidentFacts): readonly string[] => [
  incident.slug,
  incident.exercise && incident.state !== 'drill' ? `${incident.state} drill` : incident.state,
  accepts(incident) ? 'yes' : 'no',
  instant(incident.openedAt),
  incident.kind === 'event' ? dayOf(incident.keepUntil) : '-',
  incident.title,
  incident.id,
]
