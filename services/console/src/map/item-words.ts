import { WHEN_WORDS } from '../evidence/item/when-words.ts'
import type { Kind } from '../shared/api/types.ts'
import { KIND_WORDS } from '../shared/words/labels.ts'
import { dayAndTime, dayAndTimeBy, plusMinus } from '../shared/words/time.ts'
import type { Dot } from './map-queries.ts'
import { MAP_WORDS } from './map-words.ts'

export const nameOf = ({ kind, seq }: Pick<Dot, 'kind' | 'seq'>): string =>
  MAP_WORDS.item(KIND_WORDS[kind as Kind], seq)

/** The item's time with its precision, never a bare instant. */
export function timeOf({ estimate, earliest, latest }: Dot, zone: string): string {
  if (latest === null || earliest === null) return MAP_WORDS.noTime
  if (estimate === null) return WHEN_WORDS.before(dayAndTimeBy(latest, zone))
  return `${dayAndTime(estimate, zone)} ${plusMinus(earliest, latest)}`
}
