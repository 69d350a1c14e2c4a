import type { Command } from '../cli/command.ts'
import { instant, instantBy, size, table } from '../cli/table.ts'
import { OFFICER_HELP, openOfficersIncident } from '../officers-door/officers-incident.ts'
import { readTimeline, type TimelineEntry } from '../officers-door/read-timeline.ts'

export const timeline: Command = {
  name: 'timeline',
  summary: "an incident's items in the order of time, with claims and reasons",
  help: `firsthand timeline [--incident INCIDENT]

Every item of the incident in the order of time: what it is, when it was taken
at the earliest, most likely and at the latest, where, and why (--json).
Names of files are told by the item's page alone, after a reason.

${OFFICER_HELP}

  --incident INCIDENT   slug or id (default: the only open one)`,
  options: { incident: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { door, incident } = await openOfficersIncident(context)
    const rows = await readTimeline({ door, incident: incident.id })
    return { document: { incident, rows }, text: timelineText(rows) }
  },
}

function timelineText(rows: readonly TimelineEntry[]): string {
  if (rows.length === 0) return 'Nothing has been received yet.'
  return table([
    ['ESTIMATE', 'EARLIEST', 'LATEST', 'STATUS', 'KIND', 'SIZE', 'STATE', 'ITEM', 'SENT'],
    ...rows.map((row) => [
      instant(row.estimate),
      instant(row.earliest),
      instantBy(row.latest),
      row.status,
      row.kind,
      size(row.bytes),
      row.state,
      row.item,
      row.foldedInto === null ? String(row.sent) : `in ${row.foldedInto}`,
    ]),
  ])
}
