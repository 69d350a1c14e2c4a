import { type DoorLanguage, wordsOf } from '@firsthand/door-words'

/**
 * Holds the paths of the lazy scripts and the words that most people never see. The first page stays small without
 * them.
 */
export function moreScript(language: DoorLanguage, lazy: Readonly<Record<string, string>>): string {
  const { code, later, page, refusals, reveal, sending } = wordsOf(language)
  const after = [code.support, page.keep]
  return `firsthand.more=${JSON.stringify({ lazy, after, later, reveal, sending, refusals })}\n`
}
