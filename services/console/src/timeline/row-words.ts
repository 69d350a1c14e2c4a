import { POLICE_MARK_WORDS } from '../evidence/item/police-words.ts'
import { spoken } from '../evidence/item/when-said.ts'
import type { Row } from '../shared/api/types.ts'
import { dayOf, playingTime } from '../shared/words/time.ts'
import { footingOf } from './axis/grade.ts'
import { footingWords } from './axis/peek-words.ts'
import { TABLE_WORDS } from './timeline-words.ts'

export const dayWords = (row: Row, zone: string): string => dayOf(row.estimate ?? row.latest, zone)

/** The whole row for screen readers, with everything that the canvas shows of it. */
export function spokenFully(row: Row, zone: string): string {
  const more = [
    ...(row.source === 'police' ? [POLICE_MARK_WORDS.police] : []),
    ...(row.estimate === null ? [] : [footingWords(footingOf(row.grade))]),
    ...(row.durationMs === null ? [] : [playingTime(row.durationMs)]),
    ...(row.review === 'urgent' ? [TABLE_WORDS.urgent] : []),
    ...(row.conflicts > 0 ? [TABLE_WORDS.conflicts(row.conflicts)] : []),
    ...(row.sent > 1 ? [TABLE_WORDS.sent(row.sent)] : []),
    ...(row.restricted ? [TABLE_WORDS.restricted] : []),
  ]
  return [spoken(row, zone), ...more].join(', ')
}
