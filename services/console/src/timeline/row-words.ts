import type { Row } from '../api/types.ts'
import { SEARCH_WORDS } from '../search/search-words.ts'
import { howExact } from '../words/interval.ts'
import { KIND_WORDS, STATE_WORDS } from '../words/labels.ts'
import { clockTime, dayAndTime, dayOf, playingTime, plusMinus } from '../words/time.ts'
import { footingOf } from './axis/grade.ts'
import { footingWords } from './axis/peek-words.ts'
import { TABLE_WORDS, WHEN_WORDS } from './timeline-words.ts'

/** When, in a few characters for a card: "14:02:31 ±2 s". */
export function shortWhen(row: Row, zone: string): string {
  if (row.state === 'arriving') return WHEN_WORDS.arrived(clockTime(row.receivedAt, zone))
  if (row.estimate === null) return WHEN_WORDS.before(clockTime(row.latest, zone))
  return `${clockTime(row.estimate, zone)} ${exactness(row, row.estimate, zone)}`
}

export function longWhen(row: Row, zone: string): string {
  if (row.state === 'arriving') return WHEN_WORDS.notPlaced(dayAndTime(row.receivedAt, zone))
  if (row.estimate === null) return WHEN_WORDS.before(dayAndTime(row.latest, zone))
  return `${dayAndTime(row.estimate, zone)} ${exactness(row, row.estimate, zone)}`
}

/** A row without an earliest end has no side to be longer. */
const exactness = ({ earliest, latest }: Row, estimate: number, zone: string): string =>
  earliest === null ? plusMinus(estimate, latest) : howExact({ earliest, estimate, latest }, zone)

export const dayWords = (row: Row, zone: string): string => dayOf(row.estimate ?? row.latest, zone)

/** The whole row for somebody who hears it. */
export const spoken = (row: Row, zone: string): string =>
  `${KIND_WORDS[row.kind]}, ${STATE_WORDS[row.state].toLowerCase()}, ${longWhen(row, zone)}`

/** And everything else that the canvas shows of it. */
export function spokenFully(row: Row, zone: string): string {
  const more = [
    ...(row.source === 'police' ? [SEARCH_WORDS.police] : []),
    ...(row.estimate === null ? [] : [footingWords(footingOf(row.grade))]),
    ...(row.durationMs === null ? [] : [playingTime(row.durationMs)]),
    ...(row.review === 'urgent' ? [TABLE_WORDS.urgent] : []),
    ...(row.conflicts > 0 ? [TABLE_WORDS.conflicts(row.conflicts)] : []),
    ...(row.sent > 1 ? [TABLE_WORDS.sent(row.sent)] : []),
    ...(row.restricted ? [TABLE_WORDS.restricted] : []),
  ]
  return [spoken(row, zone), ...more].join(', ')
}
