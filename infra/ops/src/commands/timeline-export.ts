import type { KnownHead } from '@firsthand/custody'
import type { TimelineExport } from '@firsthand/timeline/replay'
import { CliError } from '../cli/cli-error.ts'
import type { Command, CommandContext } from '../cli/command.ts'
import { integerOf, textOf } from '../cli/options.ts'
import { size } from '../cli/table.ts'
import { keepHeads } from '../custody/keep-heads.ts'
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

It carries the head of the incident's custody as well, which is also written into
FIRSTHAND_DATA/heads: "firsthand custody verify --heads FILE" shows later whether
custody was rewritten since.

The document tells when and where people were: keep it as you keep the files.

${OFFICER_HELP}

  --revision NUMBER     default: the newest settled one
  --out FILE            default: timeline-SLUG-revision-NUMBER.json here
  --incident INCIDENT   slug or id (default: the only open one)`,
  options: { incident: { type: 'string' }, revision: { type: 'string' }, out: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { incident, saved, document, heads } = await saveRevision(context)
    const { revision, engine, inputDigest, resultDigest, placements, custody } = document
    return {
      document: { incident, revision, engine, inputDigest, resultDigest, custody: custody ?? null, heads, ...saved },
      text: [
        `Revision ${revision} of ${incident.slug}, ${engine}: ${placements.length} placements`,
        `${saved.file}  ${size(saved.bytes)}`,
        `SHA-256 ${saved.sha256}`,
        ...(custody === undefined ? [] : [`Custody: ${custody.count} entries, head ${custody.head}`]),
      ].join('\n'),
    }
  },
}

/** Downloads the revision that `--revision` names; custody records the access. */
async function saveRevision(context: CommandContext): Promise<SavedRevision> {
  const number = integerOf(context.given, 'revision', { min: 1, max: 2_147_483_647 })
  const { door, incident } = await openOfficersIncident(context)
  const newest = number ?? (await newestSettled(door, incident))
  const file = textOf(context.given, 'out') ?? `timeline-${incident.slug}-revision-${newest}.json`
  const saved = await door.save(`/api/incidents/${incident.id}/revisions/${newest}/document`, file)
  const { document } = await readExport(saved.file)
  const heads = document.custody && (await keepExported(context, { incident: document.incident, ...document.custody }))
  return { incident, saved, document, heads: heads ?? null }
}

interface SavedRevision {
  readonly incident: NamedIncident
  readonly saved: SavedFile
  readonly document: TimelineExport
  /** The file to which custody's head was written. */
  readonly heads: string | null
}

const keepExported = ({ stack }: CommandContext, head: KnownHead): Promise<string> =>
  keepHeads(stack().data, { chains: [head], areVerified: false })

/** The number of the newest settled (not provisional) revision, for the file's name. */
async function newestSettled(door: OfficerDoor, { id, slug }: NamedIncident): Promise<number> {
  const page = fieldsOf(await door.call({ method: 'GET', path: `/api/incidents/${id}/revisions` }))
  const settled = listOf(page, 'revisions')
    .map(fieldsOf)
    .find((one) => one.get('provisional') === false)
  const number = settled && numberOf(settled, 'number')
  if (!number) throw new CliError('illegal-state', `Nothing of ${slug} has settled yet: try again in half a minute.`)
  return number
}
