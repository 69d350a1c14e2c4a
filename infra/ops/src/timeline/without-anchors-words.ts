import { table } from '../cli/table.ts'
import type { SavedFile } from '../officers-door/save-answer.ts'
import type { WithoutAnchors } from './without-anchors.ts'
import { movedBy, placed } from './words.ts'

const MOST = 200

/** What moves if officers' pins are left out, in words for a person. */
export function withoutAnchorsWords(
  without: WithoutAnchors,
  { file, kept }: { file: string; kept: SavedFile },
): string {
  const { anchors, links, moved, placements, of } = without
  return [
    `Revision ${of.revision} of ${of.incident} without ${anchors.length} pinned fact${anchors.length === 1 ? '' : 's'} and ${links.length} link${links.length === 1 ? '' : 's'} of officers`,
    ...(without.comparedWith === 'shown'
      ? []
      : [`Another engine made it: both sides were worked out here, by ${without.engine}.`]),
    moved.length === 0
      ? `Nothing moves: the files alone say the same of all ${placements.length} items.`
      : `${moved.length} of ${placements.length} items stand otherwise:`,
    ...(moved.length === 0 ? [] : ['', movedTable(moved.slice(0, MOST))]),
    ...(moved.length > MOST ? [`… and ${moved.length - MOST} more, in the document.`] : []),
    '',
    'Keep both documents together:',
    `  with     ${file}  SHA-256 ${of.sha256}`,
    `  without  ${kept.file}  SHA-256 ${kept.sha256}`,
  ].join('\n')
}

const movedTable = (moved: WithoutAnchors['moved']): string =>
  table([
    ['ITEM', 'MOVES', 'WITH PINS', 'WITHOUT PINS'],
    ...moved.map((one) => [one.item, movedBy(one.movedMs), placed(one.with), placed(one.without)]),
  ])
