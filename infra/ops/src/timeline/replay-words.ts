import type { ReplayVerdict } from './replay-export.ts'

const MOST_LISTED = 20

/** The result of a replay, in words for a person. */
export function replayWords(verdict: ReplayVerdict): string {
  const { engine, input, result, held, misnamed, missing, added } = verdict
  const moved = verdict.otherwise.filter((item) => !missing.includes(item) && !added.includes(item))
  return [
    `Revision ${verdict.revision} of ${verdict.incident}${verdict.provisional ? ' (provisional)' : ''}`,
    `Engine      ${engine.told}${engine.isSame ? ', the same as here' : `; here is ${engine.here}, which owes no same result`}`,
    `Input       ${same(input)}`,
    `Result      ${result === null ? 'none: a provisional revision depends on the order of arrival' : same(result)}`,
    `Placements  ${placementWords(verdict)}`,
    ...listed('otherwise', moved),
    ...listed('left out', missing),
    ...listed('added', added),
    ...(held.length > 0
      ? [`Held        ${held.length} by officers' pins: ${held.slice(0, MOST_LISTED).join(', ')}`]
      : []),
    ...misnamed.map((name) => `NOT THE SAME: ${name} is not what the revision read`),
    '',
    `No digest covers: ${verdict.uncovered.join(', ')}.`,
    `Input digest   ${input.made}`,
    ...(result === null ? [] : [`Result digest  ${result.made}`]),
    `Compare both, and the number ${verdict.revision}, with the entry revision.stored in custody: whoever changes a document can make its digests anew, and then everything above is the same.`,
  ].join('\n')
}

const listed = (word: string, items: readonly string[]): readonly string[] =>
  items.slice(0, MOST_LISTED).map((item) => `  ${word} ${item}`)

const same = ({ isSame, told: then, made }: { isSame: boolean; told: string; made: string }): string =>
  isSame ? `the same, ${then}` : `NOT THE SAME: ${then} then, ${made} now`

const placementWords = ({ placements, otherwise, held }: ReplayVerdict): string =>
  otherwise.length > 0
    ? `${otherwise.length} of ${placements} NOT AS THEY WERE SHOWN`
    : held.length > 0
      ? `all ${placements} as they were shown, ${held.length} of them where officers pinned them`
      : `all ${placements} as they were shown`
