import type { Result } from '@firsthand/domain'
import type { RenditionRefusal } from '../steps/refusal.ts'

/** The words of one page, sheet or slide, counted from 1. A document without pages is one page. */
export interface WordsPage {
  readonly page: number
  readonly text: string
}

/** At most a million characters in all, joined by line ends. No control characters except tab and line end. */
export interface DocumentWords {
  readonly pages: readonly WordsPage[]
  /** True if the document holds more text than fits. */
  readonly isCut: boolean
}

export type ReadWords = Result<DocumentWords, RenditionRefusal>

const MOST_LETTERS = 1_000_000

/**
 * Applies the limit again outside the sandbox: the child should keep to it, but a child that was taken over may not.
 */
export function boundWords(pages: readonly WordsPage[], isCut: boolean): DocumentWords {
  const kept: WordsPage[] = []
  let left = MOST_LETTERS
  for (const { page, text } of pages) {
    const clean = text
      // Postgres accepts no NUL character and no lone surrogate. Other control characters are of no use.
      .replace(/[^\P{Cc}\t\n]/gu, ' ')
      .slice(0, Math.max(0, left - 1))
      .replace(/\p{Surrogate}/gu, '\ufffd')
    if (clean.trim() === '') continue
    kept.push({ page, text: clean })
    left -= clean.length + 1
  }
  return { pages: kept, isCut: isCut || left <= 1 }
}
