import { CliError } from '../cli/cli-error.ts'
import type { Command, CommandContext } from '../cli/command.ts'
import { integerOf, textOf } from '../cli/options.ts'
import { size } from '../cli/table.ts'
import type { OfficerDoor } from '../officers-door/officer-session.ts'
import { type NamedIncident, OFFICER_HELP, openOfficersIncident } from '../officers-door/officers-incident.ts'
import { fieldsOf, listOf, numberOf } from '../officers-door/outside-fields.ts'
import type { SavedFile } from '../officers-door/save-answer.ts'
import { readExport } from '../timeline/read-export.ts'

export const timelineExport: Command = {
  name: 'timeline export',
  summary: 'take one revision out as a document that can be worked out anew elsewhere',
  help: `firsthand timeline export [--revision NUMBER] [--out FILE] [--incident INCIDENT]

Writes a file (only you may read it) with everything that the revision read,
its parameters, the digests of input and result, and every placement as it was
shown. "firsthand timeline replay FILE" works it out anew, on any machine.

The document tells when and where people were: keep it as you keep the files.

${OFFICER_HELP}

  --revision NUMBER     default: the newest settled one
  --out FILE            default: timeline-SLUG-revision-NUMBER.json here
  --incident INCIDENT   slug or id (default: the only open one)`,
  options: { incident: { type: 'string' }, revision: { type: 'string' }, out: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { incident, saved } = await saveRevision(context)
    const { document } = await readExport(saved.file)
    const { revision, engine, inputDigest, resultDigest, placements } = document
    return {
      document: { incident, revision, engine, inputDigest, resultDigest, ...saved },
      text: [
        `Revision ${revision} of ${incident.slug}, ${engine}: ${placements.length} placements`,
        `${saved.file}  ${size(saved.bytes)}`,
        `SHA-256 ${saved.sha256}`,
      ].join('\n'),
    }
  },
}

/** Downloads what `--revision` names; the look is in custody. */
export async function saveRevision(
  context: CommandContext,
): Promise<{ readonly incident: NamedIncident; readonly saved: SavedFile }> {
  const number = integerOf(context.given, 'revision', { min: 1, max: 2_147_483_647 })
  const { door, incident } = await openOfficersIncident(context)
  const newest = number ?? (await newestSettled(door, incident))
  const file = textOf(context.given, 'out') ?? `timeline-${incident.slug}-revision-${newest}.json`
  return { incident, saved: await door.save(`/api/incidents/${incident.id}/revisions/${newest}/document`, file) }
}

/** Its number is in the file's name. */
async function newestSettled(door: OfficerDoor, { id, slug }: NamedIncident): Promise<number> {
  const page = fieldsOf(await door.call({ method: 'GET', path: `/api/incidents/${id}/revisions` }))
  const settled = listOf(page, 'revisions')
    .map(fieldsOf)
    .find((one) => one.get('provisional') === false)
  const number = settled && numberOf(settled, 'number')
  if (!number) throw new CliError('illegal-state', `Nothing of ${slug} has settled yet: try again in half a minute.`)
  return number
}
