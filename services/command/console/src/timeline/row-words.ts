import type { Row } from '../api/types.ts'
import { KIND_WORDS, STATE_WORDS } from '../words/labels.ts'
import { clockTime, dayAndTime, dayOf, plusMinus } from '../words/time.ts'

/** When, in a few characters for a card: "14:02:31 ±2 s". */
export function shortWhen(row: Row, zone: string): string {
  if (row.state === 'arriving') return `arrived ${clockTime(row.receivedAt, zone)}`
  if (row.estimate === null) return `before ${clockTime(row.latest, zone)}`
  return `${clockTime(row.estimate, zone)} ${plusMinus(row.earliest ?? row.estimate, row.latest)}`
}

export function longWhen(row: Row, zone: string): string {
  if (row.state === 'arriving') return `not placed yet; arrived by ${dayAndTime(row.receivedAt, zone)}`
  if (row.estimate === null) return `before ${dayAndTime(row.latest, zone)}`
  return `${dayAndTime(row.estimate, zone)} ${plusMinus(row.earliest ?? row.estimate, row.latest)}`
}

export const dayWords = (row: Row, zone: string): string => dayOf(row.estimate ?? row.latest, zone)

/** The whole row for somebody who hears it. */
export const spoken = (row: Row, zone: string): string =>
  `${KIND_WORDS[row.kind]}, ${STATE_WORDS[row.state].toLowerCase()}, ${longWhen(row, zone)}`
