import { type DoorLanguage, wordsOf } from '@firsthand/door-words'

/**
 * Holds the paths of the lazy scripts and the words that most people never see. The first page stays small without
 * them.
 */
export function moreScript(language: DoorLanguage, lazy: Readonly<Record<string, string>>): string {
  const { arrived: own, code, identify, later, page, receipt, refusals, reveal, sending } = wordsOf(language)
  const after = [code.support, page.keep]
  const who = [page.identify, identify.title]
  const arrived = { ...own, what: page.receiptHeading, asked: receipt.asked }
  return `firsthand.more=${JSON.stringify({ lazy, after, arrived, who, later, reveal, sending, refusals })}\n`
}
