import type { Overview } from './overview-types.ts'
import { OVERVIEW_WORDS } from './overview-words.ts'

/** What an overview without any item says: nothing came, or what came is only words or was withdrawn. */
export function emptyLine(found: Overview['withoutItems']): string {
  const { words, withdrawn } = found ?? { words: 0, withdrawn: 0 }
  if (words + withdrawn === 0) return OVERVIEW_WORDS.nothingYet
  const shown = words > 0 ? OVERVIEW_WORDS.onlyWords : OVERVIEW_WORDS.nothingShown
  return withdrawn === 0 ? shown : `${shown} ${OVERVIEW_WORDS.withdrawn(withdrawn)}`
}
