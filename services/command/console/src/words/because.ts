import type { Row } from '../api/types.ts'
import { sourceWords } from './sources.ts'

/** The weightiest reason in a few words, for a line of a table; the item's page has the sentences. */
export function becauseOf(reason: Row['reason']): string {
  if (reason === null) return '–'
  const { code, source } = reason
  if (code.startsWith('anchor') || source === 'officer.anchor') return "An officer's pin"
  if (code === 'rig.position') return 'Recordings that heard the same'
  if (code === 'link.tentative') return 'One link by sound'
  return source === undefined ? '–' : sourceWords(source)
}
