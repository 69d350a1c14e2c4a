import { basename, dirname, join } from 'node:path'
import { ENGINE } from '@firsthand/timeline'
import type { TimelineExport } from '@firsthand/timeline/replay'
import { CliError } from '../cli/cli-error.ts'
import type { Answer, Command } from '../cli/command.ts'
import { flagOf, textOf } from '../cli/options.ts'
import { keepDocument } from '../timeline/keep-document.ts'
import { type ReadExport, readExport, requireWhole } from '../timeline/read-export.ts'
import { replayExport } from '../timeline/replay-export.ts'
import { replayWords } from '../timeline/replay-words.ts'
import { solveWithoutAnchors } from '../timeline/without-anchors.ts'
import { withoutAnchorsWords } from '../timeline/without-anchors-words.ts'

export const timelineReplay: Command = {
  name: 'timeline replay',
  summary: 'work an exported revision out anew, offline, and say whether it is the same',
  help: `firsthand timeline replay FILE [--without-anchors [--out FILE]]

Needs nothing but the file: no stack, no network. Works the revision out anew
and compares the digests of input and result, and every placement with what was
shown. Ends with exit code 1 where something that must be the same is not.

A provisional revision depends on the order of arrival: it proves nothing.
Another version of the engine owes no same result: the output says which
versions met, and the exit code is 1.

Whoever changes a document can also make its digests anew. Compare the digests
that the output ends with to those in custody (the entry revision.stored).

  --without-anchors     leave out everything that officers pinned or linked,
                        list what moves and by how much, and keep the result
                        as a second document: both go to court
  --out FILE            where that document goes
                        (default: FILE.without-anchors.json beside FILE)`,
  options: { 'without-anchors': { type: 'boolean' }, out: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ args, given }) {
    const [file = ''] = args
    const read = await readExport(file)
    if (flagOf(given, 'without-anchors')) return keepWithoutAnchors(read, { file, out: textOf(given, 'out') })
    return replayed(read, file)
  },
}

/**
 * Prints the result.
 * @throws CliError if the replay differs, or if the revision is provisional and so proves nothing
 */
function replayed({ document, sha256 }: ReadExport, file: string): Answer {
  refuseProvisional(document)
  const { verdict } = requireWhole(file, () => replayExport(document))
  const answer = { file, sha256, ...verdict }
  if (verdict.isSame) return { document: answer, text: replayWords(verdict) }
  const head = verdict.engine.isSame
    ? 'THIS IS NOT WHAT WAS WORKED OUT THEN.'
    : 'ANOTHER ENGINE MADE THIS: whether it is the same can be said by that version alone.'
  throw new CliError('replay-differs', `${head}\n${replayWords(verdict)}`, { document: answer })
}

function refuseProvisional({ provisional, revision, incident }: TimelineExport): void {
  if (provisional)
    throw new CliError(
      'illegal-state',
      `Revision ${revision} of ${incident} is no proof: a provisional revision depends on the order of arrival; it proves nothing by itself. Export the settled one after it.`,
    )
}

/** Solves without officers' pins and links, and writes the result beside the first document. */
async function keepWithoutAnchors(
  { document, sha256 }: ReadExport,
  { file, out }: { readonly file: string; readonly out: string | undefined },
): Promise<Answer> {
  refuseProvisional(document)
  // The result is compared with the placements that were shown, so the document must first replay to exactly those.
  if (document.engine === ENGINE) replayed({ document, sha256 }, file)
  const without = requireWhole(file, () => solveWithoutAnchors(document, sha256))
  const beside = join(dirname(file), `${basename(file).replace(/\.json$/, '')}.without-anchors.json`)
  const kept = await keepDocument(out ?? beside, without)
  const { placements: _, ...brief } = without
  return { document: { ...brief, file, kept }, text: withoutAnchorsWords(without, { file, kept }) }
}
