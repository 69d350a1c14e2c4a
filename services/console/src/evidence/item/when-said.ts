import type { Row } from '../../shared/api/types.ts'
import { howExact } from '../../shared/words/interval.ts'
import { KIND_WORDS, STATE_WORDS } from '../../shared/words/labels.ts'
import { clockTime, clockTimeBy, dayAndTime, dayAndTimeBy, plusMinus } from '../../shared/words/time.ts'
import { WHEN_WORDS } from './when-words.ts'

/** The time of a row, short enough for a card: "14:02:31 ±2 s". */
export function shortWhen(row: Row, zone: string): string {
  if (row.state === 'arriving') return WHEN_WORDS.arrived(clockTime(row.receivedAt, zone))
  if (row.estimate === null) return WHEN_WORDS.before(clockTimeBy(row.latest, zone))
  return `${clockTime(row.estimate, zone)} ${exactness(row, row.estimate, zone)}`
}

export function longWhen(row: Row, zone: string): string {
  if (row.state === 'arriving') return WHEN_WORDS.notPlaced(dayAndTime(row.receivedAt, zone))
  if (row.estimate === null) return WHEN_WORDS.before(dayAndTimeBy(row.latest, zone))
  return `${dayAndTime(row.estimate, zone)} ${exactness(row, row.estimate, zone)}`
}

/**
 * How precise the row's time is. If its earliest end is unknown, this is the distance from the estimate to the latest
 * end.
 */
const exactness = ({ earliest, latest }: Row, estimate: number, zone: string): string =>
  earliest === null ? plusMinus(estimate, latest) : howExact({ earliest, estimate, latest }, zone)

/** The row as one sentence for a screen reader. */
export const spoken = (row: Row, zone: string): string =>
  `${KIND_WORDS[row.kind]}, ${STATE_WORDS[row.state].toLowerCase()}, ${longWhen(row, zone)}`
