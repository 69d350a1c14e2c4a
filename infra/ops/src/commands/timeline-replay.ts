import { basename, dirname, join } from 'node:path'
import { CliError } from '../cli/cli-error.ts'
import type { Answer, Command } from '../cli/command.ts'
import { flagOf, textOf } from '../cli/options.ts'
import { keepDocument } from '../timeline/keep-document.ts'
import { type ReadExport, readExport } from '../timeline/read-export.ts'
import { type ReplayVerdict, replayExport } from '../timeline/replay-export.ts'
import { toldWithout } from '../timeline/told-without.ts'
import { solveWithoutAnchors } from '../timeline/without-anchors.ts'

export const timelineReplay: Command = {
  name: 'timeline replay',
  summary: 'work an exported revision out anew, offline, and say whether it is the same',
  help: `firsthand timeline replay FILE [--without-anchors [--out FILE]]

Needs nothing but the file: no stack, no network. Works the revision out anew
and compares the digests of input and result, and every placement with what was
shown. Ends with exit code 1 where something that must be the same is not.

Another version of the engine owes the same input, not the same result: the
output says which versions met.

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
    const { verdict } = replayExport(read.document)
    const document = { file, sha256: read.sha256, ...verdict }
    if (isOwed(verdict)) return { document, text: told(verdict) }
    throw new CliError('replay-differs', `THIS IS NOT WHAT WAS WORKED OUT THEN.\n${told(verdict)}`, { document })
  },
}

/** Of another engine only the input. */
const isOwed = ({ isSame, engine, input }: ReplayVerdict): boolean => (engine.isSame ? isSame : input.isSame)

/** Solves without pins and keeps both documents beside each other. */
export async function keepWithoutAnchors(
  { document, sha256 }: ReadExport,
  { file, out }: { readonly file: string; readonly out: string | undefined },
): Promise<Answer> {
  const without = solveWithoutAnchors(document, sha256)
  const beside = join(dirname(file), `${basename(file).replace(/\.json$/, '')}.without-anchors.json`)
  const kept = await keepDocument(out ?? beside, without)
  const { placements: _, ...brief } = without
  return { document: { ...brief, file, kept }, text: toldWithout(without, { file, kept }) }
}

function told(verdict: ReplayVerdict): string {
  const { engine, input, result, held, otherwise, placements } = verdict
  return [
    `Revision ${verdict.revision} of ${verdict.incident}${verdict.provisional ? ' (provisional)' : ''}`,
    `Engine      ${engine.told}${engine.isSame ? ', the same as here' : `; here is ${engine.here}, which owes no same result`}`,
    `Input       ${same(input)}`,
    `Result      ${result === null ? 'none: a provisional revision depends on the order of arrival' : same(result)}`,
    `Placements  ${placementWords(placements, otherwise)}`,
    ...(held.length > 0
      ? [`Held        ${held.length} by officers' pins: ${held.slice(0, MOST_LISTED).join(', ')}`]
      : []),
    ...otherwise.slice(0, MOST_LISTED).map((item) => `  otherwise ${item}`),
  ].join('\n')
}

const MOST_LISTED = 20

const same = ({ isSame, told: then, made }: { isSame: boolean; told: string; made: string }): string =>
  isSame ? `the same, ${then}` : `NOT THE SAME: ${then} then, ${made} now`

const placementWords = (count: number, otherwise: readonly string[]): string =>
  otherwise.length === 0 ? `all ${count} as they were shown` : `${otherwise.length} of ${count} NOT AS THEY WERE SHOWN`
