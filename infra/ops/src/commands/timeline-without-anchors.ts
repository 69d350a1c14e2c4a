import type { Command } from '../cli/command.ts'
import { readExport } from '../timeline/read-export.ts'
import { saveRevision } from './timeline-export.ts'
import { keepWithoutAnchors } from './timeline-replay.ts'

export const timelineWithoutAnchors: Command = {
  name: 'timeline without-anchors',
  summary: 'what would stand otherwise if no officer had pinned anything',
  help: `firsthand timeline without-anchors [--revision NUMBER] [--out FILE] [--incident INCIDENT]

Takes a revision out as "timeline export" does, works it out anew without
anything that officers pinned or linked, and lists what moves and by how much.
Both documents are kept beside each other: FILE, and FILE.without-anchors.json.

The download is a look: custody tells of it.

  --revision NUMBER     default: the newest settled one
  --out FILE            default: timeline-SLUG-revision-NUMBER.json here
  --incident INCIDENT   slug or id (default: the only open one)`,
  options: { incident: { type: 'string' }, revision: { type: 'string' }, out: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { saved } = await saveRevision(context)
    return keepWithoutAnchors(await readExport(saved.file), { file: saved.file, out: undefined })
  },
}
