import { type DoorLanguage, wordsOf } from '@firsthand/door-words'

/**
 * Holds the paths of the lazy scripts and the words that most people never see. The first page stays small without
 * them.
 */
export function moreScript(language: DoorLanguage, lazy: Readonly<Record<string, string>>): string {
  const { code, identify, later, page, refusals, reveal, sending } = wordsOf(language)
  const after = [code.support, page.keep]
  const who = [page.identify, identify.title]
  return `firsthand.more=${JSON.stringify({ lazy, after, who, later, reveal, sending, refusals })}\n`
}
