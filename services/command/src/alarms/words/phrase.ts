import { foldWord, type HeardWord } from './hear.ts'

/**
 * A phrase as a commander writes it: words side by side. `word*` has any ending, `*word` any beginning, `a/b` is one or the
 * other, `…` (or `...`) leaves room for up to three words, and `=` before it all: nothing else stands in that clause.
 */
export interface Phrase {
  readonly source: string
  readonly parts: readonly Part[]
  readonly isWhole: boolean
}

type Part = { readonly kind: 'gap' } | { readonly kind: 'word'; readonly options: readonly Option[] }

export interface Option {
  readonly text: string
  readonly how: 'exact' | 'begins' | 'ends'
}

/** Words that a `…` may stand for. */
const MOST_BETWEEN = 3
/** Shorter beginnings would ring at everything. */
const SHORTEST_BEGINNING = 2
export const LONGEST_PHRASE = 120

/** Undefined where it says nothing that could be found. */
export function parsePhrase(source: string): Phrase | undefined {
  const text = source.trim()
  if (text === '' || text.length > LONGEST_PHRASE) return undefined
  const isWhole = text.startsWith('=')
  const parts: Part[] = []
  for (const piece of text.replace(/^=/u, '').replaceAll('...', '…').replaceAll('…', ' … ').trim().split(/\s+/u)) {
    const part = piece === '…' ? ({ kind: 'gap' } as const) : parsePart(piece)
    if (!part) return undefined
    parts.push(part)
  }
  if (parts[0]?.kind !== 'word' || parts.at(-1)?.kind !== 'word') return undefined
  return { source: text, parts, isWhole }
}

function parsePart(piece: string): Part | undefined {
  const options: Option[] = []
  for (const word of piece.split('/')) {
    const option = parseOption(word)
    if (!option) return undefined
    options.push(option)
  }
  return { kind: 'word', options }
}

function parseOption(word: string): Option | undefined {
  const how = word.endsWith('*') ? 'begins' : word.startsWith('*') ? 'ends' : 'exact'
  const text = foldWord(word.replace(/^\*|\*$/gu, ''))
  const isWord = /^[\p{L}\p{N}]+$/u.test(text)
  return isWord && (how === 'exact' || text.length >= SHORTEST_BEGINNING) ? { text, how } : undefined
}

const fits = ({ forms }: HeardWord, { text, how }: Option): boolean =>
  forms.some((form) =>
    how === 'exact' ? form === text : how === 'begins' ? form.startsWith(text) : form.endsWith(text),
  )

/** Where the phrase that begins at word `start` ends (the number of its last word); undefined where it is not there. */
export function endOfPhrase(words: readonly HeardWord[], start: number, phrase: Phrase): number | undefined {
  const end = follow(words, start, { parts: phrase.parts, at: 0 })
  if (end === undefined || !phrase.isWhole) return end
  const clause = words[start]?.clause
  const standsAlone = words[start - 1]?.clause !== clause && words[end + 1]?.clause !== clause
  return standsAlone ? end : undefined
}

interface Rest {
  readonly parts: readonly Part[]
  readonly at: number
}

function follow(words: readonly HeardWord[], start: number, { parts, at }: Rest): number | undefined {
  const part = parts[at]
  if (!part) return start - 1
  if (part.kind === 'gap') {
    for (let skipped = 0; skipped <= MOST_BETWEEN; skipped += 1) {
      const end = follow(words, start + skipped, { parts, at: at + 1 })
      if (end !== undefined) return end
    }
    return undefined
  }
  const word = words[start]
  if (!word || !part.options.some((option) => fits(word, option))) return undefined
  return follow(words, start + 1, { parts, at: at + 1 })
}
