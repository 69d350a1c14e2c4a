import type { IncidentFacts, OpsDoor } from '@firsthand/database/ops'
import type { IncidentState } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { flagOf, textOf } from '../cli/options.ts'
import { incidentDocument } from '../incidents/incident-document.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { namedWatcher, nobodyAnswers } from '../incidents/who-watches.ts'
import { withDoor } from '../stack/with-door.ts'

export const incidentClose: Command = {
  name: 'incident close',
  summary: 'take nothing new; a drill closes at once, a real incident in two steps',
  help: `firsthand incident close [SLUG] [--final]

From now on no new files are taken.

  A drill without running uploads is closed at once.
  A real incident is CLOSING: running uploads may finish, witnesses can still see
  their receipts, and it can be opened again (firsthand incident reopen).
  With --final it is closed for good: uploads end and it cannot be reopened.
  Evidence stays. Until the day to which it is kept, codes still open messages
  and take words and "ask us not to use this".

SLUG may be left out where only one incident is open.`,
  options: { final: { type: 'boolean' } },
  positionals: { min: 0, max: 1 },
  async run({ args, given, stack }) {
    return withDoor(stack(), async (door) => {
      const incident = await namedIncident(door, args[0], 'firsthand incident close SLUG')
      if (incident.state === 'closed')
        return { document: incidentDocument(incident), text: `${incident.slug} is closed.` }
      const closing = incident.state === 'closing' ? incident : await move(door, { incident, to: 'closing' })
      const arriving = (await door.countIncidents()).get(incident.id)?.uploads.arriving ?? 0
      const isFinal = flagOf(given, 'final') || (incident.exercise && arriving === 0)
      const now = isFinal ? await move(door, { incident: closing, to: 'closed' }) : closing
      return { document: { ...incidentDocument(now), arriving }, text: told(now, arriving) }
    })
  },
}

export const incidentReopen: Command = {
  name: 'incident reopen',
  summary: 'take files again in an incident that is closing',
  help: `firsthand incident reopen SLUG [--watcher OFFICER]

An incident that is CLOSING takes new files again, as a drill or as a real
incident, whichever it was. One that is closed for good cannot be reopened, and a
drill without running uploads is closed for good at once: open a new one, and move
what belongs there with firsthand incident promote.

A real one opens again only where somebody would hear an alarm, as at its opening:
firsthand duty test first, or --watcher, or who watches it has the screen open.`,
  options: { watcher: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ args, given, stack }) {
    return withDoor(stack(), async (door) => {
      const incident = await namedIncident(door, args[0])
      const watcher = await namedWatcher(door, textOf(given, 'watcher'))
      const to = incident.exercise ? 'drill' : 'active'
      const now = incident.state === to ? incident : await move(door, { incident, to, ...watcher })
      return { document: incidentDocument(now), text: `${now.slug} takes files again (${now.state}).` }
    })
  },
}

async function move(
  door: OpsDoor,
  { incident, ...more }: { readonly incident: IncidentFacts; readonly to: IncidentState; readonly watcher?: string },
): Promise<IncidentFacts> {
  const moved = await door.moveIncident({ incident: incident.id, from: incident.state, ...more })
  if (moved.ok) return moved.value
  if (moved.error === 'nobody-answers') throw nobodyAnswers()
  throw new CliError('illegal-state', incident.state === 'closed' ? closedWords(incident) : movedWords(incident))
}

/** Closed is the end of every incident. What was sent to it can still move on. */
const closedWords = ({ slug, exercise }: IncidentFacts): string =>
  [
    `${slug} is closed for good and cannot be reopened. Its evidence stays.`,
    `Open a new one:            firsthand incident open${exercise ? ' --drill' : ''} --title TITLE`,
    'Move what belongs there:   firsthand incident promote SUBMISSION --to NEW',
  ].join('\n')

const movedWords = ({ slug, state }: IncidentFacts): string =>
  `${slug} was ${state}, and this cannot follow on that, or somebody else has just moved it. See: firsthand incident list`

function told(incident: IncidentFacts, arriving: number): string {
  if (incident.state === 'closed') return `${incident.slug} is closed for good. Its evidence stays.`
  const running = arriving === 0 ? 'No upload is running.' : `${arriving} uploads are unfinished and may go on.`
  return `${incident.slug} is closing: it takes nothing new. ${running}\nReopen:          firsthand incident reopen ${incident.slug}\nClose for good:  firsthand incident close ${incident.slug} --final`
}
